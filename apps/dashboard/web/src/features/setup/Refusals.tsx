import { Link } from '@tanstack/react-router';
import type { Setup } from '../../api/setup.ts';
import { Time } from '../../ui/Time.tsx';

/** The very errors, with what mends them. */
export function Refusals({ failures, project }: { failures: Setup['failures']; project: string }) {
  return (
    <ul className="refusals">
      {failures.map(({ at, code, message, origin, count }) => (
        <li key={`${code} ${origin}`}>
          <p>
            <code>{code}</code> <Time at={at} />
            {count > 1 ? `, ${count.toLocaleString('en')} times within a day` : ''}
            {origin ? (
              <>
                {' '}
                from <code>{origin}</code>
              </>
            ) : null}
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
        <Link to="/p/$project/settings" params={{ project }}>
          Add the origin to the list
        </Link>
        , or take the key out of that page.
      </p>
    );
  if (code === 'unknown_key')
    return (
      <p>
        The key was revoked. Put the one of the snippets into the page, or{' '}
        <Link to="/p/$project/settings" params={{ project }}>
          make a new one
        </Link>
        .
      </p>
    );
  if (code === 'quota_exceeded') return <p>Raise the limit on the server, or sample visits in the settings.</p>;
  if (code === 'invalid_batch') return <p>Update the SDK in the page; its version and this server’s do not fit.</p>;
  return null;
}
