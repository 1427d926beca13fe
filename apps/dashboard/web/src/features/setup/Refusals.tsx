import { Link } from '@tanstack/react-router';
import type { Setup } from '../../api/setup.ts';
import { t } from '../../messages/t.ts';
import { Time } from '../../ui/Time.tsx';

/** The very errors, with what mends them. */
export function Refusals({ failures, project }: { failures: Setup['failures']; project: string }) {
  return (
    <ul className="refusals">
      {failures.map(({ at, code, message, origin, count }) => (
        <li key={`${code} ${origin}`}>
          <p>
            <code>{code}</code> <Time at={at} />
            {count > 1 ? t('setup.timesWithinADay', { count }) : ''}
            {origin ? <> {t.rich('setup.fromOrigin', { origin, code: (words) => <code>{words}</code> })}</> : null}
          </p>
          <p className="refusal-message">{message}</p>
          <Remedy code={code} project={project} />
        </li>
      ))}
    </ul>
  );
}

function Remedy({ code, project }: { code: string; project: string }) {
  if (code === 'origin_not_allowed')
    return (
      <p>
        {t.rich('setup.addTheOriginTo', {
          link: (words) => (
            <Link to="/p/$project/settings" params={{ project }}>
              {words}
            </Link>
          ),
        })}
      </p>
    );
  if (code === 'unknown_key')
    return (
      <p>
        {t.rich('setup.theKeyWasRevoked', {
          link: (words) => (
            <Link to="/p/$project/settings" params={{ project }}>
              {words}
            </Link>
          ),
        })}
      </p>
    );
  if (code === 'quota_exceeded') return <p>{t('setup.raiseTheLimitOn')}</p>;
  if (code === 'invalid_batch') return <p>{t('setup.updateTheSdkIn')}</p>;
  return null;
}
