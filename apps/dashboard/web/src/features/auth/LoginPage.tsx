import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { authStateQuery } from '../../api/authState.ts';
import { useSignIn } from '../../api/signIn.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';

const route = getRouteApi('/login');

export function LoginPage() {
  useTitle(t('auth.signIn'));
  const { next = '/' } = route.useSearch();
  const router = useRouter();
  const { data: auth } = useQuery(authStateQuery);
  const signIn = useSignIn('login');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const asksLogin = auth?.asksLogin ?? false;
  if (!auth) return <AuthCard title={t('auth.signIn')}>{null}</AuthCard>;
  if (!auth.configured) return <Navigate to="/setup" replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending)
      signIn.mutate(asksLogin ? { login, password } : { password }, { onSuccess: () => router.history.push(next) });
  };
  return (
    <AuthCard title={t('auth.signIn')}>
      <form className="auth-form" onSubmit={submit}>
        {asksLogin ? (
          <Field
            label={t('auth.eMailAddress')}
            type="text"
            inputMode="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            hint={t('auth.whoeverSetWinceUp')}
          />
        ) : (
          // Password managers want a name to go with it.
          <input type="text" autoComplete="username" value="owner" readOnly hidden />
        )}
        <Field
          label={t('auth.password')}
          type="password"
          autoComplete="current-password"
          autoFocus={!asksLogin}
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {signIn.error ? <ErrorNote error={signIn.error} /> : null}
        <Button look="primary" type="submit" busy={signIn.isPending}>
          {t('auth.signIn')}
        </Button>
      </form>
      {asksLogin ? <p className="auth-foot">{t('auth.forgottenAnAdminOf')}</p> : null}
    </AuthCard>
  );
}
