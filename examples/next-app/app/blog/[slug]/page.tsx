import Link from 'next/link';
import type { ReactNode } from 'react';
import { Applause } from './Applause.tsx';

export default async function Post({ params }: { params: Promise<{ slug: string }> }): Promise<ReactNode> {
  const { slug } = await params;
  return (
    <main>
      <h1>On {slug}</h1>
      <Applause />
      <p>
        {/* The handler was forgotten. Click it a few times, and look at the dashboard. */}
        <button type="button" id="subscribe">
          Subscribe
        </button>
      </p>
      <Link href="/">Journal</Link>
    </main>
  );
}
