import { useWince, WinceErrorBoundary } from '@wince/react';
import { type ReactNode, useState } from 'react';

export function Shop(): ReactNode {
  const wince = useWince();
  const [count, setCount] = useState(1);
  const addOne = () => {
    setCount(count + 1);
    wince.track('one-more', { count: count + 1 });
  };
  return (
    <main>
      <h1>Basket</h1>
      <p>
        <button type="button" id="more" onClick={addOne}>
          One more
        </button>{' '}
        <output>{count}</output>
      </p>
      <p>
        {/* The handler was forgotten. Click it a few times, and look at the dashboard. */}
        <button type="button" id="coupon">
          Apply coupon
        </button>
      </p>
      <WinceErrorBoundary fallback={<p id="sorry">The recommendations cannot be shown.</p>}>
        <Recommendations />
      </WinceErrorBoundary>
    </main>
  );
}

/** Fails while it renders, which only the boundary sees. */
function Recommendations(): ReactNode {
  const [items, setItems] = useState<string[] | undefined>(['Jug', 'Bowl']);
  return (
    <section>
      <ul>
        {items!.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <button type="button" id="others" onClick={() => setItems(undefined)}>
        Show others
      </button>
    </section>
  );
}
