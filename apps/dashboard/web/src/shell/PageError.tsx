import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import './appFrame.css';

/** Where a page could not be built at all: what happened, and the ways on. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="lonely">
      <h1>{t('shell.thisPageCouldNot')}</h1>
      <ErrorNote error={error} onRetry={retry} />
      <p>
        <Link to="/">{t('shell.goToTheInbox')}</Link>
      </p>
    </div>
  );
}
