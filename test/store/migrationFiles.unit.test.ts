// The grammar of migration files.

import { describe, expect, it } from 'vitest';
import { parseMigration, readMigrations } from '../../src/store/migrationFiles.ts';

describe('parseMigration', () => {
  it('takes statements apart at semicolons that end a line, and drops comments', () => {
    const { statements } = parseMigration(
      'V0001__a.cypher',
      "// Why.\nCREATE (:A {name: 'x;y'});\n\n// More.\nMATCH (n)\nSET n.b = 1;\n",
    );
    expect(statements).toEqual(["CREATE (:A {name: 'x;y'})", 'MATCH (n)\nSET n.b = 1']);
  });

  it('has one checksum for Unix and Windows line ends, and another for another text', () => {
    const unix = parseMigration('V0001__a.cypher', 'CREATE (:A);\nCREATE (:B);\n').checksum;
    expect(parseMigration('V0001__a.cypher', 'CREATE (:A);\r\nCREATE (:B);\r\n').checksum).toBe(unix);
    expect(parseMigration('V0001__a.cypher', 'CREATE (:A);\nCREATE (:C);\n').checksum).not.toBe(unix);
  });

  it('tells schema changes from data', () => {
    const schema =
      'CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE;\nCREATE FULLTEXT INDEX b IF NOT EXISTS FOR (n:A) ON EACH [n.c];\n';
    expect(parseMigration('V0001__a.cypher', schema).kind).toBe('schema');
    expect(parseMigration('V0001__a.cypher', 'MATCH (n:Constraint) SET n.index = 1;\n').kind).toBe('data');
  });

  it.each([
    ['V1__a.cypher', 'CREATE (:A);\n', 'is not named like'],
    ['V0001__a.cypher', '// Nothing.\n', 'holds no statement'],
    ['V0001__a.cypher', 'CREATE (:A);\nDROP INDEX b IF EXISTS;\n', 'mixes schema changes and data'],
  ])('refuses %s saying %j: %s', (name, text, reason) => {
    expect(() => parseMigration(name, text)).toThrow(`cypher/migrations/${name} ${reason}`);
  });
});

describe('the migrations', () => {
  const files = readMigrations();

  it('are there, numbered without a gap', () => {
    expect(files.map(({ version }) => version)).toEqual(files.map((_, index) => index + 1));
    expect(files.length).toBeGreaterThan(0);
  });

  it('can be applied again where they change the schema', () => {
    const statements = files.filter(({ kind }) => kind === 'schema').flatMap((file) => file.statements);
    expect(statements.filter((text) => !/IF (NOT )?EXISTS/.test(text))).toEqual([]);
  });
});
