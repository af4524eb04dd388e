#!/usr/bin/env node
// The command. It runs what was built into dist/, and says so where nothing was.

import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  console.error(
    'kinhold: not built yet: run `npm run build` in its folder first (`npm start` and `npm test` do so by themselves).',
  );
  process.exitCode = 1;
}
