import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { authStateQuery } from '../../api/authState.ts';
import { useSignIn } from '../../api/signIn.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';
import { PasswordField } from './PasswordField.tsx';

/** First start: what this is, and the password that guards it. */
export function SetupPage() {
  useTitle(t('auth.firstStart'));
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
    <AuthCard title={t('auth.welcomeToWince')}>
      <p className="auth-lead">{t('auth.winceNoticesTheMoments')}</p>
      <form className="auth-form" onSubmit={submit}>
        <input type="text" autoComplete="username" value="owner" readOnly hidden />
        <PasswordField label={t('auth.chooseAPassword')} value={password} autoFocus onChange={setPassword} />
        {setUp.error ? <ErrorNote error={setUp.error} /> : null}
        <Button look="primary" type="submit" busy={setUp.isPending}>
          {t('auth.setPassword')}
        </Button>
      </form>
      <p className="auth-foot">{t('auth.itOpensThisDashboard')}</p>
    </AuthCard>
  );
}
