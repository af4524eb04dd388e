// Mappings, options, tables and output folders that are refused.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BadInput, MAPPING, PEOPLE, RESOLVE } from './badInput.ts';

const mapping = (changes: object) => ({ 'mapping.json': { ...MAPPING, ...changes } });
const judged = (content: string) => ({
  files: { 'judged.csv': content },
  words: [...RESOLVE, '--judgements', '@judged.csv'],
});
const QUARANTINE = 'file,line,field,reason,row\n';

export const BAD_MAPPINGS: readonly BadInput[] = [
  {
    kind: 'a mapping that is not there',
    words: ['resolve', '@people.csv', '--mapping', '@maping.json', '--out', '@out'],
    says: 'kinhold: mapping maping.json does not exist; check the path',
    code: 2,
  },
  {
    kind: 'a mapping that is no JSON',
    files: { 'mapping.json': '{"source": "crm",}' },
    says: 'kinhold: mapping mapping.json is not valid JSON: ...',
    code: 2,
  },
  {
    kind: 'a mapping with a misspelt key',
    files: mapping({ feilds: {} }),
    says: "kinhold: mapping mapping.json: /feilds 'feilds' is not a key of a mapping here; did you mean 'fields'?",
    code: 2,
  },
  {
    kind: 'a mapping with a misspelt field',
    files: mapping({ fields: { givenNmae: 'first' } }),
    says: "kinhold: mapping mapping.json: /fields/givenNmae 'givenNmae' is not a field of person records; did you mean 'givenName'?",
    code: 2,
  },
  {
    kind: 'a mapping with values of the wrong type',
    files: mapping({ fields: ['first'], attributes: 'last' }),
    says: 'kinhold: mapping mapping.json: /fields expected record, received array (and 1 more)\n  /attributes: expected array, received string',
    code: 2,
  },
  {
    kind: 'a mapping without an id',
    files: { 'mapping.json': { source: 'crm', type: 'person' } },
    says: 'kinhold: mapping mapping.json: /id expected a column name, {"constant": ...}, {"column": ...} or a list of these',
    code: 2,
  },
  {
    kind: 'a mapping of an unknown type',
    files: mapping({ type: 'persn' }),
    says: 'kinhold: mapping mapping.json: /type expected person, organization, account or relationship, or {"column": ..., "values": ...}',
    code: 2,
  },
  {
    kind: 'a template that names a field rather than a column, or itself',
    files: mapping({ fields: { fullName: '{fullName}' } }),
    says: "kinhold: mapping mapping.json: /fields/fullName people.csv has no column 'fullName'; it has id, first, last, mail",
    code: 2,
  },
  {
    kind: 'a template whose brace is not closed',
    files: mapping({ fields: { fullName: '{first' } }),
    says: "kinhold: mapping mapping.json: /fields/fullName people.csv has no column '{first'; did you mean 'first'?",
    code: 2,
  },
  {
    kind: 'a comparison of an attribute that is not kept',
    files: mapping({ compare: { seg: 'text' } }),
    says: "kinhold: mapping mapping.json: /compare/seg 'seg' is not listed under attributes",
    code: 2,
  },
  {
    kind: 'an encoding that does not exist',
    files: mapping({ encoding: 'utf-9' }),
    says: "kinhold: mapping mapping.json: /encoding 'utf-9' is not an encoding that is known; there are utf-8, utf-16le, windows-1252, shift_jis and more",
    code: 2,
  },
  {
    kind: 'two mappings that contradict each other',
    files: {
      ...mapping({ policies: { login: { exclusive: 'no' } } }),
      'other.json': { ...MAPPING, policies: { login: { exclusive: 'hard' } } },
    },
    words: [
      'resolve',
      '@people.csv',
      '--mapping',
      '@mapping.json',
      '@people.csv',
      '--mapping',
      '@other.json',
      '@people.csv',
      '--out',
      '@out',
    ],
    says: "kinhold: mapping other.json: /policies/login/exclusive is 'hard', but 'no' in mapping mapping.json; make them agree",
    code: 2,
  },
];

export const BAD_WORDS: readonly BadInput[] = [
  {
    kind: 'no input file',
    words: ['resolve', '--out', '@out'],
    says: "error: missing required argument 'file'",
    code: 2,
  },
  {
    kind: 'no output folder',
    words: ['resolve', '@people.csv'],
    says: "error: required option '--out <dir>' not specified",
    code: 2,
  },
  {
    kind: 'an unknown command',
    words: ['resolv', '@people.csv'],
    says: "error: unknown command 'resolv'\n(Did you mean resolve?)",
    code: 2,
  },
  {
    kind: 'an unknown option',
    words: [...RESOLVE, '--treshold', '0.5'],
    says: "error: unknown option '--treshold'\n(Did you mean --threshold?)",
    code: 2,
  },
  {
    kind: 'a mapping after the last file',
    words: ['resolve', '@people.csv', '--out', '@out', '--mapping', '@mapping.json', '--mapping', '@b.json'],
    says: 'kinhold: --mapping b.json applies to no file: put it before the files that it describes.',
    code: 2,
  },
  {
    kind: 'a probability above one',
    words: [...RESOLVE, '--threshold', '2'],
    says: "error: option '--threshold <probability>' argument '2' is invalid. Give a probability from 0 to 1.",
    code: 2,
  },
  {
    kind: 'a share above one',
    words: ['load', '@people.csv', '--max-bad', '150%'],
    says: "error: option '--max-bad <share>' argument '150%' is invalid. Give a share, as 5% or 0.05.",
    code: 2,
  },
  {
    kind: 'judgements without a column',
    ...judged('left,right\na,b\n'),
    says: 'kinhold: judged.csv has no column verdict; it has left, right',
    code: 2,
  },
  {
    kind: 'judgements with a row that is not whole',
    ...judged('left,right,verdict\na,b\n'),
    says: 'kinhold: judged.csv line 2: 2 columns where the header has 3',
    code: 2,
  },
  {
    kind: 'a verdict that is none',
    ...judged('left,right,verdict\ncrm:person:1,crm:person:2,maybe\n'),
    says: "kinhold: judged.csv: verdict 'maybe' of crm:person:1 is none of same, different, unsure",
    code: 2,
  },
  {
    kind: 'judgements that contradict each other',
    ...judged('left,right,verdict\ncrm:person:1,crm:person:2,same\ncrm:person:2,crm:person:1,different\n'),
    says: 'kinhold: crm:person:2 and crm:person:1 are judged different, but judged the same along crm:person:2 = crm:person:1; withdraw one of them',
    code: 2,
  },
  {
    kind: 'clusters of an earlier run that are none',
    files: { 'old.csv': PEOPLE },
    words: [...RESOLVE, '--previous', '@old.csv'],
    says: 'kinhold: old.csv has no column record_key, cluster_id; it has id, first, last, mail',
    code: 2,
  },
  {
    kind: 'a model that is none',
    words: [...RESOLVE, '--model', '@mapping.json'],
    says: 'kinhold: model mapping.json: /format expected "kinhold-model" (and 1 more)\n  /version: expected number, received undefined',
    code: 2,
  },
  {
    kind: 'an output folder that is a file',
    words: ['resolve', '@people.csv', '--mapping', '@mapping.json', '--out', '@people.csv'],
    says: "kinhold: can't write to people.csv: EEXIST: file already exists, mkdir 'people.csv'",
    code: 1,
  },
  {
    kind: 'a folder in the place of a result',
    before: (folder) => void mkdirSync(join(folder, 'out', 'links.csv'), { recursive: true }),
    says: "kinhold: can't write out/links.csv: a folder of that name is there",
    code: 1,
  },
  {
    kind: 'an input that the results would replace',
    before: (folder) => {
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out', 'golden.csv'), PEOPLE);
    },
    words: ['resolve', '@out/golden.csv', '--mapping', '@mapping.json', '--out', '@out'],
    says: 'kinhold: What is written would replace out/golden.csv: name another place with --out.',
    code: 2,
  },
  {
    kind: 'a model that would replace the input',
    words: ['train', '@people.csv', '--mapping', '@mapping.json', '--out', '@people.csv'],
    says: 'kinhold: What is written would replace people.csv: name another place with --out.',
    code: 2,
  },
  {
    kind: 'a quarantine file that would replace the input',
    words: ['load', '@people.csv', '--mapping', '@mapping.json', '--quarantine', '@people.csv'],
    says: 'kinhold: What is written would replace people.csv: name another place with --quarantine.',
    code: 2,
  },
  {
    kind: 'no space left for rows in quarantine',
    files: { 'people.csv': `${PEOPLE},Cy,Cole,\n` },
    words: ['load', '@people.csv', '--mapping', '@mapping.json', '--quarantine', '/dev/full'],
    says: "kinhold: The quarantine file /dev/full can't be written (ENOSPC: no space left on device, write): name another with --quarantine FILE.",
    code: 1,
  },
  {
    kind: 'a quarantine file that is none',
    words: ['quarantine', 'list', '@people.csv'],
    says: 'kinhold: people.csv is no quarantine file: it has no column file, line, field, reason, row',
    code: 2,
  },
  {
    kind: 'a quarantine file with a line that is no number',
    files: { 'bad.csv': `${QUARANTINE}people.csv,x,,,1\n` },
    words: ['quarantine', 'replay', '@bad.csv'],
    says: "kinhold: bad.csv line 2: 'x' in the column line is not the number of a line",
    code: 2,
  },
  {
    kind: 'a replay of a folder that holds no run',
    before: (folder) => void mkdirSync(join(folder, 'out')),
    words: ['quarantine', 'replay', '@out'],
    says: 'kinhold: out holds no run that can be repeated (its report.json is missing or does not say how the run was asked for); run resolve into it without --only',
    code: 2,
  },
];
