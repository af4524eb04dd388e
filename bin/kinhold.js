#!/usr/bin/env node
// The command. It runs what was built into dist/, and says so where nothing was.

import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

const main = new URL('../dist/cli/main.js', import.meta.url);

// The heap grows by halves instead of doublings: a third less memory at the peak of a large file, for a little more time.
setFlagsFromString('--heap-growing-percent=50');

if (existsSync(main)) {
  await import(main.href);
} else {
  console.error(
    'kinhold: not built yet: run `npm run build` in its folder first (`npm start` and `npm test` do so by themselves).',
  );
  process.exitCode = 1;
}
