import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useTitle } from '../ui/useTitle.ts';
import './appFrame.css';

export function NotFound() {
  useTitle(t('shell.notFound'));
  return (
    <div className="lonely">
      <h1>{t('shell.thereIsNoSuch')}</h1>
      <p className="muted">{t('shell.theAddressMayBe')}</p>
      <p>
        <Link to="/">{t('shell.goToTheInbox')}</Link>
      </p>
    </div>
  );
}
