// The arrows of docs/architecture.md, enforced: who may import whom, which library belongs to whom, how long a file may be.

import { describe, expect, it } from 'vitest';
import { cycles, violations } from './support/architecture.ts';
import { readSources, type SourceFile } from './support/sources.ts';

const sources = readSources();

function file(path: string, text: string): SourceFile {
  return { path, text };
}

describe('the sources', () => {
  it('are found', () => {
    expect(sources.map(({ path }) => path)).toContain('src/domain/record.ts');
  });

  it('keep to the rules', () => {
    expect(violations(sources)).toEqual([]);
  });

  it('import without a cycle', () => {
    expect(cycles(sources)).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['a pure folder that imports a service', 'src/golden/x.ts', "import { load } from '../services/load.ts';"],
    ['a domain file that imports the engine', 'src/domain/x.ts', "export { resolve } from '../resolution/resolve.ts';"],
    ['a service that imports the store', 'src/services/x.ts', "import type { Database } from '../store/database.ts';"],
    ['a store that imports the engine', 'src/store/x.ts', "import { a } from '../resolution/a.ts';"],
    ['an API that imports the store', 'src/api/x.ts', "const a = await import('../store/reader.ts');"],
    ['a command that imports a source', 'src/cli/load.ts', "import { openInputs } from '../sources/open.ts';"],
    ['a page that imports a service at run time', 'src/web/x.ts', "import { load } from '../services/load.ts';"],
    ['the driver outside the store', 'src/services/x.ts', "import neo4j from 'neo4j-driver';"],
    ['Express outside the API', 'src/services/x.ts', "import express from 'express';"],
    ['graphology outside pure folders and page', 'src/store/x.ts', "import Graph from 'graphology';"],
    ['the environment read outside config.ts', 'src/api/x.ts', 'const port = process.env.PORT;'],
    ['the clock below main.ts', 'src/resolution/x.ts', 'const now = Date.now();'],
    ['the clock as a new Date', 'src/services/x.ts', 'const now = new Date();'],
    ['randomness in a pure folder', 'src/households/x.ts', 'const chance = Math.random();'],
    ['files in a pure folder', 'src/hierarchy/x.ts', "import { readFileSync } from 'node:fs';"],
    ['Cypher in a string', 'src/store/x.ts', 'const text = `MATCH (c:Customer) RETURN c`;'],
    ['a file of more than 300 lines', 'src/domain/x.ts', '// Long.\n'.repeat(301)],
    ['a file that does not say what it is for', 'src/domain/x.ts', 'export const x = 1;'],
    ['a barrel', 'src/domain/index.ts', "// All.\nexport * from './record.ts';"],
  ])('refuse %s', (_, path, text) => {
    const commented = text.startsWith('//') || text.startsWith('export const') ? text : `// Planted.\n${text}`;
    expect(violations([file(path, commented)])).toHaveLength(1);
  });

  it('allow what the arrows allow', () => {
    const allowed = [
      file(
        'src/cli/main.ts',
        "// Root.\nimport { openDatabase } from '../store/database.ts';\nimport { readConfig } from '../config.ts';",
      ),
      file(
        'src/services/x.ts',
        "// Service.\nimport { a } from '../golden/a.ts';\nimport { b } from '../domain/b.ts';",
      ),
      file(
        'src/store/x.ts',
        "// Store.\nimport neo4j from 'neo4j-driver';\nimport type { P } from '../services/ports.ts';",
      ),
      file('src/golden/x.ts', '// In a comment process.env, Date.now() and MATCH (n) are words.\nexport const x = 1;'),
    ];
    expect(violations(allowed)).toEqual([]);
  });

  it('see a cycle, named by its files', () => {
    const planted = [
      file('src/domain/a.ts', "import { b } from './b.ts';"),
      file('src/domain/b.ts', "import { c } from './c.ts';"),
      file('src/domain/c.ts', "import { a } from './a.ts';"),
      file('src/domain/d.ts', "import { a } from './a.ts';"),
    ];
    expect(cycles(planted)).toEqual(['src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts']);
  });
});
