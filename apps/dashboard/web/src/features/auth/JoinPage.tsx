import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAccept, useOffer } from '../../api/links.ts';
import { useSignOut } from '../../api/signOut.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Where the link of an invitation leads. What it is worth stands after `#`. */
export function JoinPage() {
  useTitle(t('auth.invitation'));
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
      <AuthCard title={t('auth.invitation')}>
        {error ? <ErrorNote error={error} /> : <Skeleton lines={3} label={t('auth.readingTheInvitation')} />}
        {error ? (
          <p className="auth-foot">
            {t.rich('auth.signInIfYou', { link: (words) => <Link to="/login">{words}</Link> })}
          </p>
        ) : null}
      </AuthCard>
    );
  return (
    <AuthCard title={t('auth.join', { organisation: offer.organisation })}>
      <p className="auth-lead">
        {t.rich('auth.invitesAs', {
          invitedBy: offer.invitedBy,
          login: offer.login,
          strong: (words) => <strong>{words}</strong>,
          role: offer.role,
        })}
      </p>
      {offer.step === 'sign-in' ? (
        <p className="auth-lead">
          {t.rich('auth.thereIsAnAccount', {
            link: (words) => (
              <Link to="/login" search={{ next: `/join#${token}` }}>
                {words}
              </Link>
            ),
          })}
        </p>
      ) : offer.step === 'other-person' ? (
        <div className="auth-form">
          <p>{t('auth.youAreSignedIn')}</p>
          <Button
            look="primary"
            busy={signOut.isPending}
            onClick={() => signOut.mutate(undefined, { onSuccess: () => void refetch() })}
          >
            {t('auth.signOutAndGo')}
          </Button>
        </div>
      ) : (
        <form className="auth-form" onSubmit={join}>
          {offer.step === 'register' ? (
            <>
              <input type="text" autoComplete="username" value={offer.login} readOnly hidden />
              <Field
                label={t('auth.yourName')}
                autoComplete="name"
                autoFocus
                required
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.target.value)}
                hint={t('auth.othersSeeItBeside')}
              />
              <PasswordField label={t('auth.chooseAPassword')} value={password} onChange={setPassword} />
            </>
          ) : null}
          {accept.error ? <ErrorNote error={accept.error} /> : null}
          <Button look="primary" type="submit" busy={accept.isPending}>
            {t('auth.join2')}
          </Button>
        </form>
      )}
    </AuthCard>
  );
}
