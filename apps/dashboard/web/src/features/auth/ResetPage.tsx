import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useResetPassword } from '../../api/links.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { AuthCard } from './AuthCard.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Where a link to set a new password leads. */
export function ResetPage() {
  useTitle(t('auth.newPassword'));
  const token = useRouterState({ select: ({ location }) => location.hash });
  const navigate = useNavigate();
  const reset = useResetPassword();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reset.isPending) reset.mutate({ token, password }, { onSuccess: () => navigate({ to: '/' }) });
  };
  return (
    <AuthCard title={t('auth.setANewPassword')}>
      <form className="auth-form" onSubmit={submit}>
        <PasswordField label={t('auth.newPassword')} value={password} autoFocus onChange={setPassword} />
        {reset.error ? <ErrorNote error={reset.error} /> : null}
        <Button look="primary" type="submit" busy={reset.isPending}>
          {t('auth.setPassword')}
        </Button>
      </form>
      <p className="auth-foot">{t('auth.everyBrowserYouAre')}</p>
    </AuthCard>
  );
}
