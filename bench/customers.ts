// Makes customers with truth: `npx tsx bench/customers.ts --records 100000 --out DIR [--seed 1]`. The same numbers always make
// the same files, at any size and in constant memory.

import { parseArgs } from 'node:util';
import { writeCustomers } from './customers/writeCustomers.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const records = Number(values.records);
if (values.out === undefined || !(Number.isInteger(records) && records > 0)) {
  console.error('Say where to and how many: npx tsx bench/customers.ts --records 100000 --out DIR [--seed 1]');
  process.exitCode = 2;
} else {
  const start = performance.now();
  await writeCustomers({ folder: values.out, records, seed: Number(values.seed) });
  const rate = Math.round((records / (performance.now() - start)) * 1000);
  console.log(`${records} records in ${values.out}, ${rate} a second.`);
}
