import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { authStateQuery } from '../../api/authState.ts';
import { useSignIn } from '../../api/signIn.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';

/** As the API demands; it has the last word. */
const MIN_LENGTH = 15;

/** First start: what this is, and the password that guards it. */
export function SetupPage() {
  useTitle('First start');
  const navigate = useNavigate();
  const { data: auth } = useQuery(authStateQuery);
  const setUp = useSignIn('setup');
  const [password, setPassword] = useState('');
  if (auth?.configured && !setUp.isSuccess) return <Navigate to="/login" replace />;
  const missing = MIN_LENGTH - [...password].length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!setUp.isPending) setUp.mutate(password, { onSuccess: () => navigate({ to: '/' }) });
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
        <Field
          label="Choose a password"
          type="password"
          autoComplete="new-password"
          autoFocus
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint={
            password === '' || missing <= 0
              ? `At least ${MIN_LENGTH} characters. A few words are easy to remember.`
              : `${missing} more ${missing === 1 ? 'character' : 'characters'} to go.`
          }
        />
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
