// A crowd: people who are nobody's namesake and yet share one e-mail address, one telephone and one family name, as the records
// of a front desk do. Blocks as large as the file must neither cost its square nor make one customer of everybody.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FEMALE_NAMES, MALE_NAMES } from '../customers/words/givenNames.ts';
import { dayOf, isoOf } from '../customers/world.ts';

const MAPPING = {
  source: 'desk',
  type: 'person',
  id: 'record_id',
  fields: { givenName: 'first_name', familyName: 'last_name', birthDate: 'birth_date', email: 'email', phone: 'phone' },
  defaults: { 'address.country': 'US' },
};
const NAMES = [...FEMALE_NAMES, ...MALE_NAMES];
const FIRST_BIRTH = dayOf('1940-01-01');
const DAYS = dayOf('2005-01-01') - FIRST_BIRTH;
/** Has no divisor in common with the number of days, so that the dates of one name all differ. */
const STRIDE = 7919;

/** Writes records.csv, truth.csv and mapping.json. No two records share given name and date of birth, so each is a person. */
export async function writeCrowd(folder: string, records: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [rows, truth] = [['record_id,first_name,last_name,birth_date,email,phone'], ['record_id,entity_id']];
  for (let number = 0; number < records; number++) {
    const name = number % NAMES.length;
    const birth = isoOf(FIRST_BIRTH + ((Math.floor(number / NAMES.length) * STRIDE + name) % DAYS));
    rows.push(`r${number},${NAMES[name]},Miller,${birth},desk@front.example,(212) 555-0147`);
    truth.push(`r${number},p${number}`);
  }
  await writeFile(join(folder, 'records.csv'), `${rows.join('\n')}\n`);
  await writeFile(join(folder, 'truth.csv'), `${truth.join('\n')}\n`);
  await writeFile(join(folder, 'mapping.json'), `${JSON.stringify(MAPPING, null, 2)}\n`);
}
