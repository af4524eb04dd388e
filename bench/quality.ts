// `npm run bench:quality -- [DIR...] [--write]`: how well records are resolved, on every data set with truth under DIR.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Measured, measure } from './quality/measure.ts';
import { figures, renderPage } from './quality/page.ts';
import { findSets, OWN_SETS } from './quality/sets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });

const folders = positionals.length > 0 ? positionals : [join(root, OWN_SETS)];
const { sets, skipped } = findSets(folders, root);
for (const { folder, reason } of skipped) console.log(`${folder} is left out: ${reason}.`);

const measured: Measured[] = [];
for (const set of sets) measured.push(await measure(set));

const { customers, households } = figures(measured);
console.log(`\n${customers}`);
if (households !== null) console.log(`\nHouseholds\n\n${households}`);
if (values.write) writeFileSync(join(root, 'docs/quality.md'), renderPage(measured));
