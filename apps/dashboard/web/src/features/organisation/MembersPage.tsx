import { useState } from 'react';
import type { Organisation } from '../../api/account.ts';
import {
  type Invitation,
  type Member,
  type OneTimeLink,
  type Role,
  useChangeRole,
  useMembers,
  useRemoveMember,
  useResetLink,
  useWithdraw,
} from '../../api/members.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { InvitePanel } from './InvitePanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import { isAdmin, ROLE_HINTS, ROLE_WORDS } from './roleWords.ts';
import { useOrganisation } from './useOrganisation.ts';

const ROLES = Object.keys(ROLE_WORDS) as Role[];

export function MembersPage() {
  useTitle(t('organisation.members'));
  const organisation = useOrganisation();
  return organisation ? <Members organisation={organisation} /> : null;
}

function Members({ organisation }: { organisation: Organisation }) {
  const { data, error, refetch } = useMembers(organisation.id);
  const [link, setLink] = useState<{ link: OneTimeLink; title: string; text: string }>();
  const admin = isAdmin(organisation.role);
  return (
    <>
      {link ? <LinkPanel {...link} onDone={() => setLink(undefined)} /> : null}
      <Panel id="members" title={t('organisation.members')} aside={data ? `${data.members.length}` : undefined} flush>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {data ? (
          <ul className="listed" aria-label={t('organisation.members')}>
            {data.members.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                organisation={organisation}
                onLink={(made) =>
                  setLink({
                    link: made,
                    title: t('organisation.aNewPasswordFor', { name: member.name }),
                    text: t('organisation.passThisLinkOn', { login: member.login }),
                  })
                }
              />
            ))}
          </ul>
        ) : error ? null : (
          <Skeleton lines={3} label={t('organisation.loadingTheMembers')} />
        )}
      </Panel>
      {admin && data && data.invitations.length > 0 ? (
        <Panel id="invited" title={t('organisation.invited')} flush>
          <ul className="listed" aria-label={t('organisation.invitations')}>
            {data.invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} organisation={organisation.id} />
            ))}
          </ul>
        </Panel>
      ) : null}
      {admin ? (
        <InvitePanel
          organisation={organisation}
          onLink={(made, login) =>
            setLink({
              link: made,
              title: t('organisation.theInvitationOf', { login }),
              text: t('organisation.winceSendsNoMail', { login }),
            })
          }
        />
      ) : (
        <p className="field-hint">{t('organisation.adminsInvitePeopleAnd')}</p>
      )}
    </>
  );
}

function MemberRow(props: { member: Member; organisation: Organisation; onLink: (link: OneTimeLink) => void }) {
  const { member, organisation } = props;
  const { lastSeenAt } = member;
  const changeRole = useChangeRole(organisation.id);
  const remove = useRemoveMember(organisation.id);
  const reset = useResetLink(organisation.id);
  const may = isAdmin(organisation.role) && (member.role !== 'owner' || organisation.role === 'owner');
  const error = changeRole.error ?? remove.error ?? reset.error;
  const roles = ROLES.filter((role) => role !== 'owner' || organisation.role === 'owner');
  return (
    <li>
      <div className="listed-main">
        <strong>{member.name}</strong>
        {member.you ? <Badge tone="accent">{t('organisation.you')}</Badge> : null}
        <span className="listed-sub">{member.login}</span>
        <span className="listed-sub">
          {lastSeenAt === null
            ? t('organisation.notSignedIn')
            : t.rich('organisation.seen', { time: () => <Time at={lastSeenAt} /> })}
        </span>
      </div>
      <div className="listed-tools">
        {may ? (
          <Choice
            label={t('organisation.roleOf', { name: member.name })}
            value={member.role}
            options={roles.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
            onChange={(role) => {
              const chosen = roles.find((one) => one === role);
              if (chosen) changeRole.mutate({ id: member.id, role: chosen });
            }}
          />
        ) : (
          <Badge title={ROLE_HINTS[member.role]}>{ROLE_WORDS[member.role]}</Badge>
        )}
        {may && !member.you ? (
          <>
            <Button
              look="quiet"
              busy={reset.isPending}
              onClick={() => reset.mutate(member.id, { onSuccess: props.onLink })}
            >
              {t('organisation.passwordLink')}
            </Button>
            <ConfirmButton
              label={t('organisation.remove')}
              aria={t('organisation.remove2', { name: member.name })}
              confirm={t('organisation.removeAtOnce')}
              busy={remove.isPending}
              onConfirm={() => remove.mutate(member.id)}
            />
          </>
        ) : null}
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}

function InvitationRow({ invitation, organisation }: { invitation: Invitation; organisation: string }) {
  const { mutate, isPending, error } = useWithdraw(organisation);
  return (
    <li>
      <div className="listed-main">
        <strong>{invitation.login}</strong>
        <span className="listed-sub">
          {t('organisation.byGoodUntil', {
            role: ROLE_WORDS[invitation.role],
            invitedBy: invitation.invitedBy,
            toLocaleTimeString: new Date(invitation.expiresAt).toLocaleTimeString('en-GB', {
              hour: '2-digit',
              minute: '2-digit',
            }),
          })}
        </span>
      </div>
      <div className="listed-tools">
        <Button
          look="quiet"
          aria-label={t('organisation.withdrawTheInvitationOf', { login: invitation.login })}
          busy={isPending}
          onClick={() => mutate(invitation.id)}
        >
          {t('organisation.withdraw')}
        </Button>
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}
