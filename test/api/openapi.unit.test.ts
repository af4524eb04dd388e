// The OpenAPI document: complete, and the same as the file that is checked in.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openApiDocument } from '../../src/api/openapi.ts';
import { OPERATIONS } from '../../src/api/operations.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

it('openapi.json is what the schemas say; `npx vitest run -u test/api/openapi` writes it anew', async () => {
  const text = `${JSON.stringify(openApiDocument(version), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../openapi.json');
});

it('documents every operation with its problems', () => {
  const { paths } = openApiDocument(version);
  for (const { path, method = 'get', problems } of OPERATIONS) {
    const responses = Object.keys(paths?.[path]?.[method]?.responses ?? {});
    const usual = method === 'get' ? ['200', '304', '500', '503'] : ['200', '500', '503'];
    expect(responses, `${method} ${path}`).toEqual(expect.arrayContaining(usual));
    if (problems.includes('not-found')) expect(responses, `${method} ${path}`).toContain('404');
  }
});

it('gives each operation an id of its own', () => {
  const ids = OPERATIONS.map((operation) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});
