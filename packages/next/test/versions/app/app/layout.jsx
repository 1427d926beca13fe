import { Wince } from '@wince/next';

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Wince />
      </body>
    </html>
  );
}
