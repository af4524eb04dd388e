// Turns a page into the one shell script that its reader would type, block after block, and into what it says will be printed.

import type { Fence } from './markdownFences.ts';

/** Commands that a test of the pages can't run, and where they are tested instead. */
export const LEFT_OUT: readonly { readonly command: RegExp; readonly why: string }[] = [
  {
    command: /^npm\b/,
    why: 'installs, stays, or runs all tests; test/cli/start.e2e.test.ts tests what `npm start` runs',
  },
  { command: /^npx vitest\b/, why: 'it is what runs this' },
  { command: /\bmembers\.xlsx\b/, why: 'a workbook is not text; test/sources/excelSource.unit.test.ts reads some' },
  { command: /^curl -N\b/, why: 'goes on for ever; test/api/changeStream.int.test.ts reads such an answer' },
  { command: /\bdocker\b/, why: 'needs a Docker engine, which has tests of its own' },
];

/** What only a run knows: addresses, a password, ids. */
export interface Fill {
  readonly server: string;
  readonly database: { readonly uri: string; readonly password: string };
  /** By the plural that stands in paths: 'customers'. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The page's `sh` blocks as one script; a command that is left out becomes a comment. */
export function pageScript(fences: readonly Fence[], fill: Fill): string {
  const lines = fences.filter(({ language }) => language === 'sh').flatMap(({ lines: block }) => block);
  const commands = lines.join('\n').replaceAll('\\\n', '').split('\n');
  const isLeftOut = (line: string) => LEFT_OUT.some(({ command }) => command.test(line));
  return commands.map((line) => (isLeftOut(line) ? `: # left out: ${line}` : filled(line, fill))).join('\n');
}

function filled(line: string, { server, database, ids }: Fill): string {
  return line
    .replaceAll('http://localhost:3000', server)
    .replaceAll('neo4j://localhost:7687', database.uri)
    .replaceAll('A-PASSWORD', database.password)
    .replace(/\/v1\/(\w+)\/ID\b/g, (whole, plural: string) => `/v1/${plural}/${ids[plural] ?? whole}`);
}

/**
 * The lines of the page's `text` blocks that did not come out. Numbers and the space between words do not count, because they
 * move with what the engine learns; `...` stands for anything.
 */
export function linesNotPrinted(fences: readonly Fence[], output: string): string[] {
  const shown = fences.filter(({ language }) => language === 'text').flatMap(({ lines }) => lines);
  const printed = output.split('\n').map(plain);
  return shown.filter((line) => {
    const parts = plain(line).split('...');
    return !printed.some((text) => holdsInOrder(text, parts));
  });
}

function plain(line: string): string {
  return line
    .replace(/[-+]?\d+(\.\d+)?/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part.trim(), from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
