// Listing what is in quarantine, and repeating a run of files with corrected rows.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProcess } from '../support/inProcess.ts';

const MAPPING = {
  source: 'crm',
  type: 'person',
  id: 'id',
  fields: { givenName: 'first', familyName: 'last', email: 'mail' },
};
const PEOPLE = `id,first,last,mail
1,Ann,Lee,ann@lee.example
,Bo,Grant,bo@grant.example
3,"Cy,Cole,cy@cole.example
1,Dee,Dale,dee@dale.example
,Ed,East,ed@east.example
6,Ann,Lee,ann@lee.example
`;

let folder = '';
let out = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-quarantine-'));
  out = join(folder, 'out');
  writeFileSync(join(folder, 'people.csv'), PEOPLE);
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
  await inProcess(['resolve', join(folder, 'people.csv'), '--mapping', join(folder, 'mapping.json'), '--out', out]);
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (name: string, where = out) => readFileSync(join(where, name), 'utf8');
const idsOf = (where = out) =>
  textOf('clusters.csv', where)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1]);
const edit = (from: string, to: string) =>
  writeFileSync(join(out, 'quarantine.csv'), textOf('quarantine.csv').replace(from, to));
const replay = (...more: string[]) => inProcess(['quarantine', 'replay', out, ...more]);

describe('the list', () => {
  it('counts rows by field and reason, most first, with the place of the first', async () => {
    const { out: text } = await inProcess(['quarantine', 'list', out]);
    const file = join(folder, 'people.csv');
    expect(text.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['reason', 'rows', 'first'],
      ['id: the id is empty', '2', `${file}:3`],
      ['first: a quote is opened and not closed', '1', `${file}:4`],
      ["id: person '...' of source '...' came before; the first row is kept", '1', `${file}:5`],
    ]);
  });

  it('is one JSON object for machines, from the file as from its folder', async () => {
    const { out: text } = await inProcess(['quarantine', 'list', join(out, 'quarantine.csv'), '--json']);
    expect(JSON.parse(text)).toMatchObject({ rows: 4, reasons: [{ rows: 2, field: 'id' }, { rows: 1 }, { rows: 1 }] });
  });
});

describe('the replay of a folder', () => {
  it('resolves again as if the corrected rows had stood in the file, and keeps ids', async () => {
    const before = textOf('clusters.csv').trim().split('\n');
    edit(',Bo,Grant', '2,Bo,Grant');
    const { code, out: text } = await replay();
    expect([code, text.split('\n')[0]]).toEqual([0, expect.stringMatching(/^3 records became 2 entities/)]);
    expect(idsOf()).toEqual(['1', '2', '6']);
    expect(textOf('clusters.csv').trim().split('\n')).toEqual(expect.arrayContaining(before));
    expect(textOf('quarantine.csv').trim().split('\n')).toHaveLength(4);
  });

  it('after another one keeps what the earlier one corrected', async () => {
    edit(',Bo,Grant', '2,Bo,Grant');
    await replay();
    edit('3,""Cy,', '3,Cy,');
    await replay();
    expect(idsOf()).toEqual(['1', '2', '3', '6']);
    edit('1,Dee', '4,Dee');
    edit(',Ed,', '5,Ed,');
    await replay();
    expect([idsOf(), textOf('quarantine.csv')]).toEqual([
      ['1', '2', '3', '4', '5', '6'],
      'file,line,field,reason,row\n',
    ]);
  });

  it('reads the rows anew under a mapping that was corrected', async () => {
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify({ ...MAPPING, id: 'mail' }));
    await replay();
    expect(idsOf()).toEqual(['ann@lee.example', 'bo@grant.example', 'dee@dale.example', 'ed@east.example']);
  });

  it('can write elsewhere, and leaves the folder as it is', async () => {
    const before = readdirSync(out).map((name) => textOf(name));
    edit(',Bo,Grant', '2,Bo,Grant');
    const edited = textOf('quarantine.csv');
    await replay('--out', join(folder, 'other'));
    expect(idsOf(join(folder, 'other'))).toEqual(['1', '2', '6']);
    expect(idsOf()).toEqual(['1', '6']);
    writeFileSync(join(out, 'quarantine.csv'), before[readdirSync(out).indexOf('quarantine.csv')]!);
    expect(edited).toContain('2,Bo');
    expect(readdirSync(out).map((name) => textOf(name))).toEqual(before);
  });

  it('is refused where its file has changed, or its rows are of another', async () => {
    writeFileSync(join(folder, 'people.csv'), 'id,first,last,mail\n1,Ann,Lee,\n');
    const changed = await replay();
    expect([changed.code, changed.err]).toEqual([2, expect.stringContaining('has no row that begins in line 3')]);
    edit(join(folder, 'people.csv'), 'other.csv');
    const stranger = await replay();
    expect([stranger.code, stranger.err]).toEqual([2, expect.stringContaining('quarantine.csv names other.csv')]);
  });

  it('by a plain run of resolve is forgotten', async () => {
    edit(',Bo,Grant', '2,Bo,Grant');
    await replay();
    expect(readdirSync(out)).toContain('corrections.csv');
    await inProcess(['resolve', join(folder, 'people.csv'), '--mapping', join(folder, 'mapping.json'), '--out', out]);
    expect(readdirSync(out)).not.toContain('corrections.csv');
    expect(idsOf()).toEqual(['1', '6']);
  });
});
