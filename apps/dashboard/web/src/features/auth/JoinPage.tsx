import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAccept, useOffer } from '../../api/links.ts';
import { useSignOut } from '../../api/signOut.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Where the link of an invitation leads. What it is worth stands after `#`. */
export function JoinPage() {
  useTitle('Invitation');
  const token = useRouterState({ select: ({ location }) => location.hash });
  const { data: offer, error, refetch } = useOffer(token);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const accept = useAccept();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const join = (event: FormEvent) => {
    event.preventDefault();
    if (accept.isPending) return;
    const body = offer?.step === 'register' ? { token, name: name.trim(), password } : { token };
    accept.mutate(body, { onSuccess: () => navigate({ to: '/' }) });
  };
  if (!offer)
    return (
      <AuthCard title="Invitation">
        {error ? <ErrorNote error={error} /> : <Skeleton lines={3} label="Reading the invitation" />}
        {error ? (
          <p className="auth-foot">
            <Link to="/login">Sign in</Link> if you are a member already.
          </p>
        ) : null}
      </AuthCard>
    );
  return (
    <AuthCard title={`Join ${offer.organisation}`}>
      <p className="auth-lead">
        {offer.invitedBy} invites <strong>{offer.login}</strong> as {offer.role}.
      </p>
      {offer.step === 'sign-in' ? (
        <p className="auth-lead">
          There is an account with this address.{' '}
          <Link to="/login" search={{ next: `/join#${token}` }}>
            Sign in
          </Link>{' '}
          to accept.
        </p>
      ) : offer.step === 'other-person' ? (
        <div className="auth-form">
          <p>You are signed in as somebody else.</p>
          <Button
            look="primary"
            busy={signOut.isPending}
            onClick={() => signOut.mutate(undefined, { onSuccess: () => void refetch() })}
          >
            Sign out and go on
          </Button>
        </div>
      ) : (
        <form className="auth-form" onSubmit={join}>
          {offer.step === 'register' ? (
            <>
              <input type="text" autoComplete="username" value={offer.login} readOnly hidden />
              <Field
                label="Your name"
                autoComplete="name"
                autoFocus
                required
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.target.value)}
                hint="Others see it beside what you do."
              />
              <PasswordField label="Choose a password" value={password} onChange={setPassword} />
            </>
          ) : null}
          {accept.error ? <ErrorNote error={accept.error} /> : null}
          <Button look="primary" type="submit" busy={accept.isPending}>
            Join
          </Button>
        </form>
      )}
    </AuthCard>
  );
}
