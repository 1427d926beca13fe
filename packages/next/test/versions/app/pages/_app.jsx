import { Wince } from '@wince/next';

export default function App({ Component, pageProps }) {
  return (
    <>
      <Component {...pageProps} />
      <Wince />
    </>
  );
}
