import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useResetPassword } from '../../api/links.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Where a link to set a new password leads. */
export function ResetPage() {
  useTitle('New password');
  const token = useRouterState({ select: ({ location }) => location.hash });
  const navigate = useNavigate();
  const reset = useResetPassword();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reset.isPending) reset.mutate({ token, password }, { onSuccess: () => navigate({ to: '/' }) });
  };
  return (
    <AuthCard title="Set a new password">
      <form className="auth-form" onSubmit={submit}>
        <PasswordField label="New password" value={password} autoFocus onChange={setPassword} />
        {reset.error ? <ErrorNote error={reset.error} /> : null}
        <Button look="primary" type="submit" busy={reset.isPending}>
          Set password
        </Button>
      </form>
      <p className="auth-foot">Every browser you are signed in with is signed out, except this one.</p>
    </AuthCard>
  );
}
