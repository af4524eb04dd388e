// Makes a population with truth: `npx tsx bench/populations.ts KIND --records 3000 --seed 1 --out DIR`. The same request always
// makes the same files. The kinds are hard but fair: a careful reader could decide nearly all pairs.

import { parseArgs } from 'node:util';
import { KINDS } from './populations/kinds.ts';
import { writePopulation } from './populations/writePopulation.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const kind = positionals[0] ?? '';
const [records, seed] = [Number(values.records), Number(values.seed)];
if (!Object.hasOwn(KINDS, kind) || values.out === undefined || !(Number.isInteger(records) && records > 0)) {
  console.error(
    `Say what, where to and how many: npx tsx bench/populations.ts KIND --records 3000 --out DIR [--seed 1]`,
  );
  console.error(`KIND is one of ${Object.keys(KINDS).join(', ')}.`);
  process.exitCode = 2;
} else {
  await writePopulation({ population: KINDS[kind]!, folder: values.out, records, seed });
  console.log(`${records} records in ${values.out}.`);
}
