// What docker-compose.yml opens, as long as there is no authentication.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

it('publishes every port on the loopback address of the machine alone', () => {
  const published = [...read('docker-compose.yml').matchAll(/^ +- (\S+):\d+$/gm)].map(([, from]) => from);
  expect(published).toHaveLength(3);
  for (const from of published) expect(from).toMatch(/^127\.0\.0\.1:/);
  expect(read('docker-compose.yml')).not.toContain('network_mode');
});

it('alone opens the app to its network: the image by itself stays on loopback', () => {
  expect(read('docker-compose.yml')).toContain("'--open-to-network'");
  expect(read('Dockerfile')).not.toContain('--open-to-network');
});
