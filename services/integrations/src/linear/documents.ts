/**
 * Documents of our own: those of the SDK ask for fields that are newer than the public schema, cost more points, and
 * hide the headers of the answer.
 */

const ISSUE_FIELDS = `id identifier url title priority archivedAt trashed updatedAt completedAt canceledAt
  state { id name type } team { id key name }`;

/** A duplicate points at the issue that stays. */
const RELATIONS = 'relations(first: 20) { nodes { type relatedIssue { id identifier url } } }';

export const VIEWER = 'query WinceViewer { viewer { id name } organization { id name urlKey } }';
export const TEAMS = 'query WinceTeams { teams(first: 100) { nodes { id key name } } }';
export const TEAM_BY_KEY =
  'query WinceTeam($key: String!) { teams(first: 1, filter: { key: { eq: $key } }) { nodes { id key name } } }';
export const TEAM_CHOICES = `query WinceTeamChoices($id: String!) { team(id: $id) { id
  states(first: 50) { nodes { id name type position } }
  labels(first: 100) { nodes { id name } }
  members(first: 100) { nodes { id name active } }
  projects(first: 100) { nodes { id name } } } }`;
export const STATES =
  'query WinceStates($id: String!) { team(id: $id) { states(first: 50) { nodes { id name type position } } } }';
export const ISSUE = `query WinceIssue($id: String!) { issue(id: $id) { ${ISSUE_FIELDS} ${RELATIONS} } }`;
export const ISSUES_UPDATED = `query WinceUpdatedIssues($ids: [ID!], $since: DateTimeOrDuration!, $after: String) {
  issues(first: 100, after: $after, includeArchived: true, filter: { id: { in: $ids }, updatedAt: { gt: $since } }) {
    nodes { ${ISSUE_FIELDS} ${RELATIONS} } pageInfo { hasNextPage endCursor } } }`;
export const COMMENT = 'query WinceComment($id: String!) { comment(id: $id) { id } }';
export const CREATE_ISSUE = `mutation WinceCreateIssue($input: IssueCreateInput!) {
  issueCreate(input: $input) { success issue { ${ISSUE_FIELDS} } } }`;
export const UPDATE_ISSUE = `mutation WinceUpdateIssue($id: String!, $input: IssueUpdateInput!) {
  issueUpdate(id: $id, input: $input) { success issue { ${ISSUE_FIELDS} } } }`;
export const CREATE_COMMENT = `mutation WinceComment($input: CommentCreateInput!) {
  commentCreate(input: $input) { success comment { id } } }`;
export const CREATE_ATTACHMENT = `mutation WinceAttachment($input: AttachmentCreateInput!) {
  attachmentCreate(input: $input) { success attachment { id } } }`;
export const CREATE_RELATION = `mutation WinceRelation($input: IssueRelationCreateInput!) {
  issueRelationCreate(input: $input) { success issueRelation { id } } }`;
export const CREATE_WEBHOOK = `mutation WinceWebhook($input: WebhookCreateInput!) {
  webhookCreate(input: $input) { success webhook { id enabled } } }`;
