// Files of relationships: what their rows become, and which are refused.

import { describe, expect, it } from 'vitest';
import { inputFolder, readFileWith } from './inputFiles.ts';

const write = inputFolder();

describe('files of relationships', () => {
  const mapping = {
    source: 'register',
    type: 'relationship',
    relation: { column: 'rel', values: { sub: 'subsidiaryOf' } },
    left: 'register:organization:{child}',
    right: '{parent}',
    share: 'share',
    basis: { constant: 'legal' },
    validFrom: 'from',
  };

  it('give relationships between record keys', async () => {
    const file = await write('owns.csv', 'rel,child,parent,share,from\nsub,a b,x:organization:9,"62,5 %",2019-01-31\n');
    const { relationships, records } = await readFileWith(file, await write('owns.json', mapping));
    expect(records).toEqual([]);
    expect(relationships).toEqual([
      {
        key: 'register|subsidiaryOf|register%3Aorganization%3Aa%2520b|x%3Aorganization%3A9||legal||2019-01-31',
        source: 'register',
        relation: 'subsidiaryOf',
        left: 'register:organization:a%20b',
        right: 'x:organization:9',
        share: 62.5,
        basis: 'legal',
        validFrom: '2019-01-31',
        position: 0,
      },
    ]);
  });

  it('quarantine rows without an end, with a share over 100 or an unknown relation', async () => {
    const rows = ['sub,,x:organization:9,1,', 'sub,a,9,1,', 'sub,a,x:organization:9,101,', 'own,a,x:organization:9,1,'];
    const file = await write('badrel.csv', `rel,child,parent,share,from\n${rows.join('\n')}\n`);
    const { quarantined, relationships } = await readFileWith(file, await write('owns.json', mapping));
    expect(relationships).toEqual([]);
    expect(quarantined.map(({ line, field }) => [line, field])).toEqual([
      [2, 'left'],
      [3, 'right'],
      [4, 'share'],
      [5, 'rel'],
    ]);
  });
});
