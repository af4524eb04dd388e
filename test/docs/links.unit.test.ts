// Links between the pages of the project lead somewhere: to a file or folder that exists, and to a heading that it has.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCS = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`);
const PAGES = ['README.md', 'CONTRIBUTING.md', 'seeds/README.md', ...DOCS.filter((name) => name.endsWith('.md'))];

/** Targets of links and pictures, but those to the web. */
function targetsIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** As GitHub makes them from headings. */
function anchorsIn(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
  return existsSync(file) && (anchor === undefined || anchorsIn(readFileSync(file, 'utf8')).includes(anchor));
}

it.each(PAGES)('every link of %s leads somewhere', (page) => {
  const targets = targetsIn(readFileSync(join(ROOT, page), 'utf8'));
  expect(targets.filter((target) => !leadsSomewhere(page, target))).toEqual([]);
});
