import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { forgetLanding, landedSearch } from '../landedAt.ts';
import { t } from '../messages/t.ts';
import { droppedParameters, type SearchShape } from '../searchFilter.ts';
import './errorNote.css';

/** Says which parameters of the address somebody came with were not understood. The router has taken them out of it. */
export function DroppedNotice({ shape }: { shape: SearchShape }) {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const [dropped] = useState(() => droppedParameters(landedSearch(pathname), shape));
  useEffect(forgetLanding, []);
  if (dropped.length === 0) return null;
  return (
    <p className="error-note" role="alert">
      <span>
        {t.rich('ui.theAddressSaidWhich', { list: dropped.join(', '), code: (words) => <code>{words}</code> })}
      </span>
    </p>
  );
}
