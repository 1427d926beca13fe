import Link from 'next/link';
import type { ReactNode } from 'react';

/** A server component: nothing of Wince makes it client code. */
export default function Home(): ReactNode {
  return (
    <main>
      <h1>Journal</h1>
      <ul>
        <li>
          <Link id="glaze" href="/blog/glaze">
            On glaze
          </Link>
        </li>
        <li>
          <Link href="/blog/kiln">On kilns</Link>
        </li>
      </ul>
    </main>
  );
}
