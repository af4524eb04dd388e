// `kinhold load` on files of a user's own, through the real readers into a real Neo4j.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CliContext } from '../../src/cli/context.ts';
import { loadCommand, type RunLoad } from '../../src/cli/load.ts';
import { quarantineCommand } from '../../src/cli/quarantine.ts';
import { load } from '../../src/services/load.ts';
import { openInputs } from '../../src/sources/open.ts';
import { readQuarantine } from '../../src/sources/quarantineRows.ts';
import type { Database } from '../../src/store/database.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { loadPorts } from '../support/loadPorts.ts';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-load-'));
  file('people.json', JSON.stringify(PEOPLE));
  file('companies.json', JSON.stringify(COMPANIES));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await wipe(database);
});
afterAll(() => database.close());

const PEOPLE = {
  source: 'crm',
  type: 'person',
  id: 'id',
  fields: { givenName: 'first', familyName: 'last', email: 'mail' },
  relationships: [{ relation: 'worksFor', right: 'crm:organization:{company}' }],
};
const COMPANIES = { source: 'crm', type: 'organization', id: 'id', fields: { name: 'name' } };

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What the command printed, after running it as the program would. */
async function command(...words: string[]): Promise<string[]> {
  const printed: string[] = [];
  const context: CliContext = {
    version: '0.0.0',
    out: (line) => printed.push(line),
    note: () => undefined,
    progress: () => ({ update: () => undefined, step: () => undefined, stop: () => undefined }),
    openInputs,
    localDatabase: { start: refuse, stop: refuse, status: refuse, reset: refuse, dump: refuse, replace: refuse },
  };
  const runLoad: RunLoad = (request) =>
    load({ ...request, at: '2026-01-01T00:00:00.000Z', engine: 'test-1' }, loadPorts(database));
  const program = new Command('kinhold').addCommand(loadCommand(context, { runLoad, runBulkLoad: refuse })).addCommand(
    quarantineCommand(context, {
      openOutput: refuse,
      readTable: refuse,
      readModelFile: refuse,
      readQuarantine,
      runLoad,
    }),
  );
  await program.parseAsync(words, { from: 'user' });
  return printed;
}

const kinhold = (...words: string[]) => command('load', ...words, '--quarantine', join(folder, 'bad.csv'));

function refuse(): never {
  throw new Error('these tests bring their own database');
}

describe('kinhold load', () => {
  it('loads each file under the mapping before it and says what is in the graph', async () => {
    const people = file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,ann@acme.example,7\n2,Bob,Baker,,7\n');
    const companies = file('companies.csv', 'id,name\n7,Acme Ltd\n');
    const mappings = [join(folder, 'people.json'), join(folder, 'companies.json')];
    const lines = await kinhold('--mapping', mappings[0]!, people, '--mapping', mappings[1]!, companies);
    expect(lines).toEqual([
      'records: 3 read, 3 new, 0 changed, 0 unchanged, 0 returned, 0 retired, 0 quarantined',
      'relationships: 2 read, 2 new, 0 changed, 0 unchanged, 0 returned, 0 retired',
      'identities: 3 created, 0 merged, 0 split, 0 revived, 0 retired',
      expect.stringMatching(/^graph: 2 customers, 1 organizations, 0 accounts, \d households$/),
    ]);
    expect(await rowsOf(database, 'MATCH (c)-[:WORKS_FOR]->(o) RETURN c.name AS c, o.name AS o ORDER BY c')).toEqual([
      { c: 'Ann Archer', o: 'Acme Ltd' },
      { c: 'Bob Baker', o: 'Acme Ltd' },
    ]);
  });

  it('says that nothing changed when the same file comes again', async () => {
    const words = [
      file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,,\n'),
      '--mapping',
      join(folder, 'people.json'),
    ];
    await kinhold(...words);
    expect(await kinhold(...words)).toContain('nothing changed');
    const [json] = await kinhold(...words, '--json');
    expect(JSON.parse(json!)).toMatchObject({
      derived: false,
      records: { read: 1, unchanged: 1 },
      totals: { customers: 1 },
    });
  });

  it('writes rows that it could not read to a file, and loads the good ones around them', async () => {
    const people = file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,,\n,Bob,Baker,,\n3,Cy,Cole,,\n');
    const lines = await kinhold(people, '--mapping', join(folder, 'people.json'));
    const [header, bad] = readFileSync(join(folder, 'bad.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('records: 2 read, 2 new, 0 changed, 0 unchanged, 0 returned, 0 retired, 1 quarantined');
    expect(header).toBe('file,line,field,reason,row');
    expect(bad).toContain(`${people},3,`);
    expect(bad).toContain('",Bob,Baker,,"');
  });

  it('leaves no quarantine file behind where every row was good', async () => {
    await kinhold(
      file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,,\n'),
      '--mapping',
      join(folder, 'people.json'),
    );
    expect(existsSync(join(folder, 'bad.csv'))).toBe(false);
  });

  it('retires with --full what the file no longer holds', async () => {
    const mapping = ['--mapping', join(folder, 'people.json')];
    await kinhold(file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,,\n2,Bob,Baker,,\n'), ...mapping);
    const lines = await kinhold(
      file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,,\n'),
      ...mapping,
      '--full',
    );
    expect(lines[0]).toBe('records: 1 read, 0 new, 0 changed, 1 unchanged, 0 returned, 1 retired, 0 quarantined');
    expect(lines).toContain('identities: 0 created, 0 merged, 0 split, 0 revived, 1 retired');
  });
});

describe('too many bad rows', () => {
  const header = 'id,first,last,mail,company\n';
  const names = () => rowsOf(database, 'MATCH (r:Record) RETURN r.key AS key ORDER BY key');

  it('stop a load before anything is written, and are in the quarantine file', async () => {
    const people = file('people.csv', `${header}1,Ann,Archer,,\n${',Bob,Baker,,\n'.repeat(3)}`);
    await expect(kinhold(people, '--mapping', join(folder, 'people.json'))).rejects.toMatchObject({
      code: 'too-many-bad-rows',
    });
    expect(await names()).toEqual([]);
    expect(readFileSync(join(folder, 'bad.csv'), 'utf8').trim().split('\n')).toHaveLength(4);
  });

  it('are as many as --max-bad says', async () => {
    const people = file('people.csv', `${header}1,Ann,Archer,,\n${',Bob,Baker,,\n'.repeat(3)}`);
    const words = [people, '--mapping', join(folder, 'people.json'), '--max-bad'];
    await expect(kinhold(...words, '74%')).rejects.toMatchObject({ code: 'too-many-bad-rows' });
    expect(await names()).toEqual([]);
    await kinhold(...words, '75%');
    expect(await names()).toEqual([{ key: 'crm:person:1' }]);
  });
});

describe('kinhold quarantine replay', () => {
  it('loads corrected rows, and keeps in the file what is still bad and what was not to be read', async () => {
    const header = 'id,first,last,mail,company\n';
    const rows = '1,Ann,Archer,,\n,Bob,Baker,,\n1,Cy,Cole,,\n4,Di,Dale,,\n5,Ed,East,,\n6,Flo,Ford,,\n';
    const people = file('people.csv', header + rows);
    const others = file('others.csv', `${header}7,Gus,Gray,,\n,Hal,Hill,,\n`);
    const mapping = join(folder, 'people.json');
    await kinhold(people, others, '--mapping', mapping);
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, readFileSync(bad, 'utf8').replace(',Bob', '2,Bob'));

    const lines = await command('quarantine', 'replay', bad, '--mapping', mapping, '--file', people);
    expect(lines[0]).toBe('records: 1 read, 1 new, 0 changed, 0 unchanged, 0 returned, 0 retired, 1 quarantined');
    const keys = await rowsOf(
      database,
      'MATCH (r:Record)-[:RESOLVES_TO]->(c) RETURN r.key AS key, c.name AS name ORDER BY key',
    );
    expect(keys.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'crm:person:1 Ann Archer',
      'crm:person:2 Bob Baker',
      'crm:person:4 Di Dale',
      'crm:person:5 Ed East',
      'crm:person:6 Flo Ford',
      'crm:person:7 Gus Gray',
    ]);
    const left = await readQuarantine(bad);
    expect(left.map(({ file: of, line, row }) => [of, line, row])).toEqual([
      [others, 3, ',Hal,Hill,,'],
      [people, 4, '1,Cy,Cole,,'],
    ]);
    expect(await command('quarantine', 'list', bad)).toHaveLength(3);
  });

  it('of a file in which everything was corrected leaves its header', async () => {
    const people = file('people.csv', 'id,first,last,mail,company\n1,Ann,Archer,,\n,Bob,Baker,,\n3,Cy,Cole,,\n');
    await kinhold(people, '--mapping', join(folder, 'people.json'));
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, readFileSync(bad, 'utf8').replace(',Bob', '2,Bob'));
    await command('quarantine', 'replay', bad, '--mapping', join(folder, 'people.json'));
    expect(readFileSync(bad, 'utf8')).toBe('file,line,field,reason,row\n');
    expect(await command('quarantine', 'list', bad)).toEqual(['No row is in quarantine.']);
    expect(await command('quarantine', 'replay', bad)).toEqual(['No row is in quarantine.']);
  });
});
