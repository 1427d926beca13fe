import { type FormEvent, useState } from 'react';
import type { Organisation } from '../../api/account.ts';
import { type OneTimeLink, type Role, useInvite } from '../../api/members.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ROLE_HINTS, ROLE_WORDS } from './roleWords.ts';

const ROLES: readonly Role[] = ['viewer', 'member', 'admin', 'owner'];

export function InvitePanel(props: { organisation: Organisation; onLink: (link: OneTimeLink, login: string) => void }) {
  const { organisation } = props;
  const { mutate, isPending, error } = useInvite(organisation.id);
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('member');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    mutate(
      { login: login.trim(), role },
      {
        onSuccess: (link) => {
          props.onLink(link, login.trim());
          setLogin('');
        },
      },
    );
  };
  return (
    <Panel id="invite" title={t('organisation.inviteSomebody')}>
      <form className="settings-form" onSubmit={submit}>
        <div className="invite">
          <Field
            label={t('organisation.eMailAddress')}
            type="email"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            required
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            hint={t('organisation.whatTheySignIn')}
          />
          <SelectField
            label={t('organisation.role')}
            value={role}
            options={ROLES.filter((one) => one !== 'owner' || organisation.role === 'owner').map((one) => ({
              value: one,
              label: ROLE_WORDS[one],
            }))}
            onChange={(chosen) => setRole(ROLES.find((one) => one === chosen) ?? 'member')}
            hint={ROLE_HINTS[role]}
          />
        </div>
        {error ? <ErrorNote error={error} /> : null}
        <div>
          <Button look="primary" type="submit" busy={isPending} disabled={login.trim() === ''}>
            {t('organisation.makeAnInvitationLink')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
