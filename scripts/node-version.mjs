// Refuses a Node that is too old before anything else fails in words that say less.

import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const oldest = engines.node.replace('>=', '').split('.').map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Kinhold needs Node ${oldest.join('.')} or newer, and this is Node ${process.versions.node}: install a newer one.`,
  );
  process.exit(1);
}
