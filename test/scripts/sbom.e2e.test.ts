// The bill of materials that `npm run sbom` prints.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { thirdParty } from '../../scripts/third-party.mjs';

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ name: z.literal('kinhold') }) }),
  components: z.array(z.object({ name: z.string(), version: z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

it('lists what is installed and what is in the page, and nothing that only development needs', () => {
  const script = fileURLToPath(new URL('../../scripts/sbom.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const { components, dependencies } = Bill.parse(JSON.parse(stdout));
  const listed = components.map(({ name, version }) => `${name}@${version}`).sort();
  const { installed, page } = thirdParty();
  expect(listed).toEqual([...new Set([...installed, ...page].map((part) => `${part.name}@${part.version}`))].sort());
  const refs = new Set(dependencies.map(({ ref }) => ref));
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
});
