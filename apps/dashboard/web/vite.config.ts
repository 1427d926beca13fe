import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Browsers that have light-dark() and nesting.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // A font as a data: URL would need its own exception in the policy.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:4400' },
  },
});
