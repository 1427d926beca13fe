'use client';

import { useWince } from '@wince/next';
import { type ReactNode, useState } from 'react';

export function Applause(): ReactNode {
  const wince = useWince();
  const [count, setCount] = useState(0);
  const applaud = () => {
    setCount(count + 1);
    wince.track('applause');
  };
  return (
    <p>
      <button type="button" id="applaud" onClick={applaud}>
        Applaud
      </button>{' '}
      <output>{count}</output>
    </p>
  );
}
