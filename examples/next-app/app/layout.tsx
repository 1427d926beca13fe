import { Wince } from '@wince/next';
import type { ReactNode } from 'react';

export const metadata = { title: 'Next with Wince' };

export default function Layout({ children }: { children: ReactNode }): ReactNode {
  return (
    <html lang="en">
      <body>
        {children}
        <Wince />
      </body>
    </html>
  );
}
