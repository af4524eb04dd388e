// Makes a clone ready: installs the dependencies that the lock file names, and with --build compiles to dist/ and bundles
// the page. Each step is skipped when its stamp says that nothing changed. Plain Node, because nothing is installed yet.

import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const compilerSettings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tsconfig.client.json'];

once('node_modules/.kinhold-lock', ['package-lock.json'], () => {
  say('installing dependencies');
  run('npm', ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error']);
});

if (process.argv.includes('--build')) {
  once('dist/.kinhold-build', ['src', ...compilerSettings], () => {
    say('compiling');
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    // Types are `npm test`'s business; here they would cost a start half of its time.
    run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck']);
    // Only the client is imported by others, who want its types.
    run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.client.json', '--noCheck']);
  });
  if (existsSync(join(root, 'vite.config.ts'))) {
    once('dist/web/.kinhold-build', ['src/web', 'vite.config.ts', ...compilerSettings], () => {
      say('bundling the page');
      run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
    });
  }
}

/** Runs a step unless the stamp it left last time equals the hash of what it depends on. */
function once(stamp, dependsOn, step) {
  const file = join(root, stamp);
  const hash = fingerprint(root, dependsOn);
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  step();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  say(`\`${command} ${args.join(' ')}\` failed${error ? `: ${error.message}` : ''}`);
  process.exit(1);
}

/** To standard error: what `npm start` prints stays what the product prints. */
function say(line) {
  console.error(`kinhold: ${line}`);
}
