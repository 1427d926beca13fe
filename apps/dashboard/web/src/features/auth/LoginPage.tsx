import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { authStateQuery } from '../../api/authState.ts';
import { useSignIn } from '../../api/signIn.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';

const route = getRouteApi('/login');

export function LoginPage() {
  useTitle('Sign in');
  const { next = '/' } = route.useSearch();
  const router = useRouter();
  const { data: auth } = useQuery(authStateQuery);
  const signIn = useSignIn('login');
  const [password, setPassword] = useState('');
  if (auth && !auth.configured) return <Navigate to="/setup" replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(password, { onSuccess: () => router.history.push(next) });
  };
  return (
    <AuthCard title="Sign in">
      <form className="auth-form" onSubmit={submit}>
        {/* Password managers want a name to go with it. */}
        <input type="text" autoComplete="username" value="owner" readOnly hidden />
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {signIn.error ? <ErrorNote error={signIn.error} /> : null}
        <Button look="primary" type="submit" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </AuthCard>
  );
}
