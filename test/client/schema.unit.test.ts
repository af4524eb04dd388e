// The client's types against the OpenAPI document.

import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

const HEADER = `// Types of the HTTP API, generated from openapi.json; see test/client/schema.unit.test.ts.
// biome-ignore-all format: as generated
// biome-ignore-all lint: as generated

`;

it('are what openapi.json says; `npx vitest run test/client/schema -u` writes them anew', async () => {
  const document = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
  const types = astToString(await openapiTS(document));
  await expect(HEADER + types).toMatchFileSnapshot('../../src/client/schema.ts');
});
