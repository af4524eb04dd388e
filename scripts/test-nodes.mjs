// `npm run test:nodes`: the quick tests (those without a database, a process or a browser) and one run of the command on the
// oldest Node that Kinhold supports and on the newest of each later line. The Nodes come from the npm package `node`, into
// the user's cache folder. Arguments choose others: `npm run test:nodes -- 23`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kinhold');
const VERSIONS = ['20.19.0', '22', '24'];
/** Whether a test is quick is not asked here. */
const PATIENCE = '--testTimeout=120000';

const asked = process.argv.slice(2);
const results = (asked.length > 0 ? asked : VERSIONS).map((version) => testOn(install(version)));
for (const { version, failed } of results) {
  console.log(`Node ${version}: ${failed.length === 0 ? 'passed' : `FAILED: ${failed.join(', ')}`}`);
}
process.exitCode = results.some(({ failed }) => failed.length > 0) ? 1 : 0;

/** The path of that Node; the newest of its line where `version` is a line. */
function install(version) {
  const folder = join(cache, `node-${version}`);
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', `node@${version}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Node ${version} could not be installed`);
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function testOn(node) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
  console.log(`\nNode ${version}`);
  const out = mkdtempSync(join(tmpdir(), 'kinhold-nodes-'));
  const seeds = ['seeds/shop/customers.csv', '--mapping', 'seeds/shop/customers.mapping.json'];
  const steps = {
    'the quick tests': ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=dot', PATIENCE],
    '`kinhold resolve`': ['bin/kinhold.js', 'resolve', ...seeds, '--out', out],
  };
  const failed = Object.keys(steps).filter(
    (name) => spawnSync(node, steps[name], { cwd: root, stdio: 'inherit' }).status !== 0,
  );
  rmSync(out, { recursive: true });
  return { version, failed };
}
