// Builds the page in src/web into dist/web, from where the API server serves it. Nothing is inlined, so that the
// server's Content-Security-Policy can forbid inline scripts, inline styles and data: addresses.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // Whose code is in the page, with the texts of the licences that ask for it.
    license: { fileName: 'licenses.json' },
  },
  server: { proxy: { '/v1': 'http://localhost:3000' } },
});
