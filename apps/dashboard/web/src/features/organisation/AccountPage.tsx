import { type FormEvent, useState } from 'react';
import { useAccount, useChangePassword, useRename, useSignOutOthers } from '../../api/account.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { useTitle } from '../../ui/useTitle.ts';

/** A person's own name, password and browsers. */
export function AccountPage() {
  useTitle(t('organisation.yourAccount'));
  const { data: account } = useAccount();
  if (!account) return null;
  return (
    <>
      <Panel id="name" title={t('organisation.name')}>
        <NameForm name={account.name} login={account.login ?? ''} />
      </Panel>
      <Panel id="password" title={t('organisation.password')}>
        <PasswordForm login={account.login ?? ''} />
      </Panel>
      <Panel id="browsers" title={t('organisation.browsers')}>
        <Browsers logins={account.logins} />
      </Panel>
    </>
  );
}

function NameForm({ name, login }: { name: string; login: string }) {
  const rename = useRename();
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(typed.trim());
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <Field
        label={t('organisation.yourName')}
        required
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={t.rich('organisation.standsBesideWhatYou', { login, code: (words) => <code>{words}</code> })}
      />
      <SaveRow
        changed={typed.trim() !== name}
        saving={rename.isPending}
        saved={rename.isSuccess}
        error={rename.error}
      />
    </form>
  );
}

function PasswordForm({ login }: { login: string }) {
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
        },
      },
    );
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <Field
        label={t('organisation.passwordNow')}
        type="password"
        autoComplete="current-password"
        required
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <Field
        label={t('organisation.newPassword')}
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        hint={t('organisation.atLeast15Characters')}
      />
      <SaveRow
        changed={current !== '' || password !== ''}
        saving={change.isPending}
        saved={change.isSuccess}
        error={change.error}
      />
    </form>
  );
}

function Browsers({ logins }: { logins: number }) {
  const { mutate, isPending, error } = useSignOutOthers();
  return (
    <div className="settings-form">
      <p className="settings-lead">
        {logins <= 1 ? t('organisation.youAreSignedIn') : t('organisation.youAreSignedInWith', { logins })}
      </p>
      {error ? <ErrorNote error={error} /> : null}
      {logins > 1 ? (
        <div>
          <Button busy={isPending} onClick={() => mutate(undefined)}>
            {t('organisation.signOutTheOthers')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
