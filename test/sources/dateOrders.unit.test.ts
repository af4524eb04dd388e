// The order of day and month, as a whole column decides it.

import { describe, expect, it } from 'vitest';
import { inputFolder, readFileWith } from './inputFiles.ts';

const write = inputFolder();
const person = { source: 'crm', type: 'person', id: 'id' };

describe('dates of a column', () => {
  const read = async (name: string, dates: readonly string[], more: object = {}) => {
    const file = await write(
      `${name}.csv`,
      `id;dob;mod\n${dates.map((date, i) => `${i};${date};${date}`).join('\n')}\n`,
    );
    const mapping = await write(`${name}.json`, {
      ...person,
      observedAt: 'mod',
      fields: { birthDate: 'dob' },
      ...more,
    });
    const { records } = await readFileWith(file, mapping);
    return records.map(({ birthDate, observedAt }) => [...birthDate, observedAt]);
  };

  it('are read in the order that the whole column allows, also where it shows at the end only', async () => {
    const many = Array.from({ length: 20_000 }, () => '3/4/1990');
    expect((await read('late', [...many, '25/4/1990']))[0]).toEqual(['1990-04-03', '1990-04-03']);
  });

  it('keep both readings of a birth date where nothing decides; a moment is read month first', async () => {
    expect(await read('open', ['3/4/1990'])).toEqual([['1990-03-04', '1990-04-03', '1990-03-04']]);
  });

  it('fall to dateOrder where the column leaves them open', async () => {
    expect(await read('stated', ['3/4/1990'], { dateOrder: 'DMY' })).toEqual([['1990-04-03', '1990-04-03']]);
    expect(await read('decided', ['3/4/1990', '4/25/1990'], { dateOrder: 'DMY' })).toEqual([
      ['1990-03-04', '1990-03-04'],
      ['1990-04-25', '1990-04-25'],
    ]);
  });

  it('may come in parts', async () => {
    const file = await write('parts.csv', 'id,y,m,d\n1,1985,3,7\n2,1985,3,\n');
    const mapping = await write('parts.json', { ...person, fields: { birthDate: ['y', 'm', 'd'] } });
    const { records } = await readFileWith(file, mapping);
    expect(records.map(({ birthDate }) => birthDate)).toEqual([['1985-03-07'], ['1985-03']]);
  });
});
