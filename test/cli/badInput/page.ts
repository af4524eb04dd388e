// docs/bad-input.md, out of the tables that the tests run, so that what it promises is what is tested.

import { BAD_FILES } from './badFiles.ts';
import type { BadInput, BadRow } from './badInput.ts';
import { BAD_ROWS, READ_ANYWAY } from './badRows.ts';
import { BAD_MAPPINGS, BAD_WORDS } from './badWords.ts';

const RULES = `# Bad input

What Kinhold does with input that is not as it should be. This page is made from the tables in \`test/cli/badInput/\`, which run in every test, and
\`npx vitest run test/cli/badInput --update\` writes it anew; [input.md](input.md) says what can be read and how rows are corrected.

- **Exit codes.** 0: done. 2: what was given can be put right by whoever gave it; nothing was read or written any further. 1: something else failed, as a
  disk or a database.
- **One line says what is wrong**: the file, the line, the field and what to do. Where several things are wrong with a mapping, the others follow, a line each.
- **Outputs appear whole or not at all.** Results are written into a folder \`.partial-*\` inside the output folder and put in their places when all are complete;
  what an earlier run left there goes in the same step, so that no folder holds files of two runs. An error, a full disk and a failure in that step leave what was
  there before as it was. No file system replaces ten files at once: the old ones are taken away first and the new ones put there then, so that a process that is
  killed in those few milliseconds leaves files missing, never mixed, and the next run into the folder finishes the work. A process that is killed earlier leaves
  its \`.partial-*\` folder, which can be deleted.
- **A load reads everything once before it writes anything**, and stops where more than a tenth of a file's rows are bad (of fewer than ten bad rows: more than
  half); \`--max-bad 5%\` sets another share. \`resolve\` stops where no row at all is good.
`;

export function badInputPage(): string {
  return [
    RULES,
    '## Files that are refused\n',
    ...refusals(BAD_FILES),
    '## Mappings that are refused\n',
    ...refusals(BAD_MAPPINGS),
    '## Options, tables and output folders that are refused\n',
    ...refusals(BAD_WORDS),
    '## Rows that go to quarantine\n',
    'Their neighbours are read. The exit code is 0; the rows are in `quarantine.csv` with file, line, field and reason.\n',
    '| row | field and reason |',
    '| --- | --- |',
    ...BAD_ROWS.map(quarantineLine),
    '\n## Oddities that are read\n',
    ...READ_ANYWAY.map(({ kind }) => `- ${kind}`),
    '',
  ].join('\n');
}

function refusals(all: readonly BadInput[]): string[] {
  const lines = all.map(({ kind, says, code }) => `| ${kind} | ${cell(says.replace(/^kinhold: /, ''))} | ${code} |`);
  return ['| input | what is said | exit code |', '| --- | --- | --- |', ...lines, ''];
}

function quarantineLine({ kind, quarantined }: BadRow): string {
  const reasons = quarantined.map(([, field, reason]) => (field === '' ? reason : `${field}: ${reason}`));
  return `| ${kind} | ${cell([...new Set(reasons)].join('; '))} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\n', '<br>');
}
