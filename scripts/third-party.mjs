// What a release holds that others made, with its licence: the packages that are installed with it, those bundled into the
// page, and the word lists. THIRD_PARTY.md is made of it (`npm run third-party`), and the bill of materials (`npm run sbom`).

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(`${root}/${path}`, 'utf8');

/** Everything, each list sorted. The page has to be built. */
export function thirdParty() {
  return { installed: installed(), page: page(), wordLists: wordLists(), testData: testData() };
}

/** Packages that `npm install kinhold` brings, from the lock file. */
function installed() {
  const { packages } = JSON.parse(read('package-lock.json'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => ({ name: path.split('node_modules/').at(-1), version, licence: license }))
    .sort(byName);
}

/** Packages whose code is in the built page; Vite lists them, with the texts of their licences, beside it. */
function page() {
  return JSON.parse(read('dist/web/licenses.json'))
    .map(({ name, version, identifier }) => ({ name, version, licence: identifier }))
    .sort(byName);
}

function wordLists() {
  const folder = 'src/resolution/data';
  return readdirSync(`${root}/${folder}`)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file: `${folder}/${file}`, ...JSON.parse(read(`${folder}/${file}`)) }))
    .map(({ file, source, licence }) => ({ file, source, licence }));
}

/** Not part of a release, but of the repository. */
function testData() {
  const folder = 'test/fixtures/sets';
  return readdirSync(`${root}/${folder}`)
    .sort()
    .map((name) => ({ name, text: read(`${folder}/${name}/SOURCE.md`) }))
    .map(({ name, text }) => ({
      file: `${folder}/${name}`,
      source: said(text, 'Origin'),
      licence: said(text, 'Licence'),
    }));
}

function said(text, what) {
  return new RegExp(`^- \\*\\*${what}[^*]*\\*\\* (.+)$`, 'm').exec(text)?.[1];
}

/** THIRD_PARTY.md. */
export function thirdPartyPage(parts) {
  const packages = (list) =>
    table(
      ['package', 'version', 'licence'],
      list.map((p) => [p.name, p.version, p.licence]),
    );
  const lists = (list) =>
    table(
      ['file', 'licence', 'source'],
      list.map((l) => [`\`${l.file}\``, l.licence, l.source]),
    );
  return `# What others made

Made by \`npm run third-party\` from the lock file, the built page and the word lists; a test compares it. \`npm run sbom\` prints the packages as a
bill of materials (CycloneDX). Kinhold itself is under the Apache License 2.0, see [LICENSE](LICENSE).

Neo4j Community Edition (GPLv3) is no part of a release: it is downloaded by whoever starts it, as jars or as an image, and runs as a
process of its own. Its driver is under the Apache License.

## Packages installed with it

Each brings the text of its licence.

${packages(parts.installed)}

## Packages bundled into the page

The texts of their licences are in \`licenses.json\` beside the page.

${packages(parts.page)}

## Word lists

${lists(parts.wordLists)}

## Data sets in the tests

In the repository, not in a release.

${lists(parts.testData)}
`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1;
}
