import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
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
      <h1>This page could not be shown</h1>
      <ErrorNote error={error} onRetry={retry} />
      <p>
        <Link to="/">Go to the inbox</Link>
      </p>
    </div>
  );
}
