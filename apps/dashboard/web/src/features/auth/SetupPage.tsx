import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { authStateQuery } from '../../api/authState.ts';
import { useSignIn } from '../../api/signIn.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';
import { PasswordField } from './PasswordField.tsx';

/** First start: what this is, and the password that guards it. */
export function SetupPage() {
  useTitle('First start');
  const navigate = useNavigate();
  const { data: auth } = useQuery(authStateQuery);
  const setUp = useSignIn('setup');
  const [password, setPassword] = useState('');
  if (auth?.configured && !setUp.isSuccess) return <Navigate to="/login" replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!setUp.isPending) setUp.mutate({ password }, { onSuccess: () => navigate({ to: '/' }) });
  };
  return (
    <AuthCard title="Welcome to Wince">
      <p className="auth-lead">
        Wince notices the moments when people wince at your web pages: clicks that do nothing, clicks that end in an
        error, forms that refuse. It groups them into incidents, says why each one fired, and writes one ticket for the
        ones that hurt enough people.
      </p>
      <form className="auth-form" onSubmit={submit}>
        <input type="text" autoComplete="username" value="owner" readOnly hidden />
        <PasswordField label="Choose a password" value={password} autoFocus onChange={setPassword} />
        {setUp.error ? <ErrorNote error={setUp.error} /> : null}
        <Button look="primary" type="submit" busy={setUp.isPending}>
          Set password
        </Button>
      </form>
      <p className="auth-foot">
        It opens this dashboard in any browser. Only a hash of it is kept; events and incidents stay in your own stores.
      </p>
    </AuthCard>
  );
}
