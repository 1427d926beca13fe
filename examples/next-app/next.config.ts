import { withWince } from '@wince/next/config';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  distDir: 'dist',
};

export default withWince(nextConfig, {
  key: process.env.WINCE_KEY ?? 'wk_your_key',
  endpoint: process.env.WINCE_ENDPOINT ?? 'http://127.0.0.1:4400/v1/events',
});
