// `npm run bench:components -- [NODES [EDGES]]`: connected components, the core of clustering, by the project's own disjoint sets,
// by the barest union-find and by graphology where it is installed. Ratios are to the barest.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Found } from './components/child.ts';
import { CONTENDERS } from './components/contenders.ts';
import { markdownTable } from './markdownTable.ts';
import { parseSize } from './resolve/options.ts';

const CHILD = fileURLToPath(new URL('components/child.ts', import.meta.url));
const HEADER = ['contender', 'CPU s', 'CPU ratio', 'MB', 'components'];
const BASE = 'bare Int32Array, labels';

const [nodes = 1_000_000, edges = 2 * nodes] = process.argv.slice(2).map(parseSize);
const found = new Map<string, Found>();
for (const name of Object.keys(CONTENDERS)) {
  if (name.startsWith('graphology') && !(await isInstalled('graphology', 'graphology-components'))) {
    console.log('graphology is left out: npm install --no-save graphology graphology-components puts it in.');
    continue;
  }
  found.set(name, await inChild(name));
}
const counts = new Set([...found.values()].map(({ components }) => components));
if (counts.size !== 1)
  throw new Error(`the contenders disagree on the number of components: ${[...counts].join(', ')}`);
const base = found.get(BASE)!;
const rows = [...found].map(([name, { components, cpuSeconds, bytes }]) => [
  name,
  cpuSeconds.toFixed(2),
  (cpuSeconds / base.cpuSeconds).toFixed(1),
  String(Math.round(bytes / 2 ** 20)),
  String(components),
]);
console.log(
  `${nodes} nodes, ${edges} edges; graphology's figures hold the building of its graph\n\n${markdownTable(HEADER, rows)}`,
);

/** A graph of objects takes more than Node's default heap. */
async function inChild(name: string): Promise<Found> {
  const child = fork(CHILD, [name, String(nodes), String(edges)], {
    execArgv: [...process.execArgv, '--max-old-space-size=8192'],
  });
  return new Promise((resolve, reject) => {
    child.on('message', (message) => resolve(message as Found));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
}

async function isInstalled(...names: readonly string[]): Promise<boolean> {
  const loaded = await Promise.all(names.map((name) => import(name).catch(() => null)));
  return loaded.every((module) => module !== null);
}
