import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { droppedParameters } from '../searchFilter.ts';
import './errorNote.css';

/** Says which parameters of the address were not understood, and takes them out of it. */
export function DroppedNotice({ search }: { search: object }) {
  const raw = useRouterState({ select: (state) => state.location.searchStr });
  const navigate = useNavigate();
  const [dropped, setDropped] = useState<string[]>([]);
  useEffect(() => {
    const found = droppedParameters(raw, search);
    if (found.length === 0) return;
    setDropped(found);
    void navigate({ to: '.', search, replace: true });
  }, [raw, search, navigate]);
  if (dropped.length === 0) return null;
  return (
    <p className="error-note" role="alert">
      <span>
        The address said <code>{dropped.join(', ')}</code>, which means nothing here. It was left out.
      </span>
    </p>
  );
}
