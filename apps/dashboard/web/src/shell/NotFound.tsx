import { Link } from '@tanstack/react-router';
import { useTitle } from '../ui/useTitle.ts';
import './appFrame.css';

export function NotFound() {
  useTitle('Not found');
  return (
    <div className="lonely">
      <h1>There is no such page</h1>
      <p className="muted">The address may be mistyped, or come from another version.</p>
      <p>
        <Link to="/">Go to the inbox</Link>
      </p>
    </div>
  );
}
