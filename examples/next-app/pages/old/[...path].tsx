import type { ReactNode } from 'react';

/** The Pages Router beside the App Router, as apps have it that move from one to the other. */
export default function Old(): ReactNode {
  return (
    <main>
      <h1>Archive</h1>
      <button type="button" id="restore">
        Restore
      </button>
    </main>
  );
}
