// What `npm test` runs: types, lint, dead code, the package as it would be published, then every test. Each check says a line, a failed one all it had to say;
// the last line is `N passed, N failed`, where N counts each test and each of the other checks. Arguments go to Vitest:
// `npm test -- test/store` checks all and runs some tests.

import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarize } from './test-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const total = { passed: 0, failed: 0 };
check('types', 'node_modules/typescript/bin/tsc', ['--noEmit']);
check('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
check('dead code', 'node_modules/knip/bin/knip.js', []);
check('package', 'node_modules/publint/src/cli.js', ['--strict']);
tests();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** One command that passes or fails as a whole. */
function check(name, script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const passed = status === 0;
  if (!passed) console.log(`${stdout ?? ''}${stderr ?? ''}`.trimEnd());
  report(name, passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** Vitest shows its progress and failures itself; its report gives the counts. */
function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'kinhold-check-'));
  const file = join(folder, 'tests.json');
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...process.argv.slice(2),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const { missing, ...counts } = summarize(readReport(file), status);
  for (const [what, count] of Object.entries(missing)) console.log(`${count} tests did not run here: ${what}`);
  report('tests', counts);
  rmSync(folder, { recursive: true, force: true });
}

/** Null where Vitest crashed before it wrote one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function report(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
