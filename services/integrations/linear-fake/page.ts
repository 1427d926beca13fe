/** What arrived, for a person to look at; and buttons for what people do in Linear, so that Wince can be seen to answer. */
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { RecordedRequest } from './startLinearFake.ts';
import type { WebhookSender } from './webhookSender.ts';
import type { FakeIssue, Workspace } from './workspace.ts';

const ACTIONS: Record<string, { label: string; run: (workspace: Workspace, issue: FakeIssue) => void }> = {
  complete: { label: 'Complete', run: (workspace, issue) => workspace.setStateType(issue, 'completed') },
  start: { label: 'Start', run: (workspace, issue) => workspace.setStateType(issue, 'started') },
  cancel: { label: 'Cancel', run: (workspace, issue) => workspace.setStateType(issue, 'canceled') },
  reopen: { label: 'Reopen', run: (workspace, issue) => workspace.setStateType(issue, 'unstarted') },
  delete: { label: 'Delete', run: (workspace, issue) => workspace.deleteIssue(issue) },
  restore: { label: 'Restore', run: (workspace, issue) => workspace.restoreIssue(issue) },
};

const RECENT = 40;

export function createPageRoutes(deps: {
  workspace: Workspace;
  requests: RecordedRequest[];
  webhooks: WebhookSender;
}): Hono {
  const { workspace, requests, webhooks } = deps;
  const app = new Hono();
  app.get('/', (c) => c.html(page({ issues: [...workspace.issues.values()], requests, webhooks })));
  app.get('/demo/issue/:identifier', (c) => {
    const issue = [...workspace.issues.values()].find((one) => one.identifier === c.req.param('identifier'));
    return issue ? c.html(page({ issues: [issue], requests: [], webhooks })) : c.text('There is no such issue.', 404);
  });
  app.post('/demo/issue/:identifier/:action', (c) => {
    const action = ACTIONS[c.req.param('action')];
    const issue = [...workspace.issues.values()].find((one) => one.identifier === c.req.param('identifier'));
    if (!action || !issue) return c.text('There is no such issue or action.', 404);
    action.run(workspace, issue);
    return c.redirect('/', 303);
  });
  return app;
}

/** Issues newest first. Everything captured is escaped; descriptions are shown as markdown text. */
function page(shown: { issues: FakeIssue[]; requests: RecordedRequest[]; webhooks: WebhookSender }) {
  const { issues, requests } = shown;
  const sent = shown.webhooks.sent();
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>Linear test server</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><h1><a href="/">Linear test server</a></h1><p>${count(issues.length, 'issue')}. This page renews itself every 5 seconds.</p></header>
<main>${
    issues.length === 0
      ? html`<p class="empty">No issue has arrived yet. An incident becomes one when enough sessions have met it.</p>`
      : [...issues].reverse().map(card)
  }</main>
<section><h2>Webhooks sent</h2>${
    sent.length === 0
      ? html`<p class="empty">None. Set WEBHOOK_URL and WEBHOOK_SECRET, or make one from Wince under Integrations.</p>`
      : html`<table><thead><tr><th>Answer</th><th>Took</th><th>To</th></tr></thead><tbody>${sent
          .slice(-RECENT)
          .reverse()
          .map(
            (one) => html`<tr><td>${one.status || 'none'}</td><td>${one.tookMs} ms</td><td>${one.url}</td></tr>`,
          )}</tbody></table>`
  }</section>
<section><h2>Requests</h2>${
    requests.length === 0
      ? html`<p class="empty">None yet.</p>`
      : html`<table><thead><tr><th>Time</th><th>Asked</th><th>Answer</th></tr></thead><tbody>${requests
          .slice(-RECENT)
          .reverse()
          .map(
            (one) =>
              html`<tr><td>${new Date(one.at).toISOString().slice(11, 23)}</td><td>${one.fields.join(', ')}</td><td>${one.status || 'fault'}</td></tr>`,
          )}</tbody></table>`
  }</section>
</body>
</html>`;
}

function card(issue: FakeIssue) {
  const names = issue.labelIds.map((id) => issue.team.labels.find((one) => one.id === id)?.name ?? id);
  const assignee = issue.team.members.find((one) => one.id === issue.assigneeId)?.name ?? 'nobody';
  const duplicate = issue.relations.find((one) => one.type === 'duplicate')?.relatedIssue.identifier;
  return html`<article>
<p class="meta"><a href="${issue.url}">${issue.identifier}</a> · <b>${issue.trashed ? 'Deleted' : issue.state.name}</b>${duplicate ? html` of ${duplicate}` : ''} · ${issue.team.name} · ${priority(issue.priority)} · ${assignee}${names.map((name) => html` <span class="label">${name}</span>`)}</p>
<h2>${issue.title}</h2>
<details${raw(issue.description && issue.description.length < 4_000 ? ' open' : '')}><summary>Description</summary><pre>${issue.description ?? ''}</pre></details>
${issue.attachments.map((one) => html`<p class="meta">Attachment: <a href="${one.url}">${one.title}</a> ${one.subtitle ?? ''}</p>`)}
${issue.comments.map((one) => html`<blockquote><p class="meta">Comment, ${one.createdAt}</p>${one.body}</blockquote>`)}
<form method="post" class="actions">${Object.entries(ACTIONS).map(
    ([name, { label }]) => html`<button formaction="/demo/issue/${issue.identifier}/${name}">${label}</button>`,
  )}</form>
</article>`;
}

function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function priority(value: number): string {
  return ['No priority', 'Urgent', 'High', 'Medium', 'Low'][value] ?? `Priority ${value}`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8883; --dim: light-dark(#666, #999); }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 2rem 1rem; }
h1 { font-size: 1.25rem; margin: 0; } h2 { font-size: 1.05rem; margin: .25rem 0 .75rem; } h1 a { color: inherit; text-decoration: none; }
header p, .meta, .empty { color: var(--dim); margin: 0; font-size: .875rem; } section { margin-top: 2.5rem; }
article { border: 1px solid var(--line); border-radius: 10px; margin-top: 1rem; padding: 1rem 1.25rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.55 ui-monospace, monospace; background: #8881; padding: 1rem; border-radius: 8px; }
summary { color: var(--dim); cursor: pointer; font-size: .875rem; }
blockquote { border-left: 3px solid var(--line); margin: 1rem 0 0; padding-left: 1rem; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; } .label { border: 1px solid var(--line); border-radius: 99px; padding: 0 .5rem; }
button { font: inherit; font-size: .8125rem; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: 6px; background: none; cursor: pointer; }
table { border-collapse: collapse; font-size: .8125rem; width: 100%; } td, th { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
`;
