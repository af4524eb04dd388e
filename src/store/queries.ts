// The named Cypher queries: one per file under cypher/<topic>/, with a header that declares parameters and columns.
// All are loaded and checked when the store opens, so that a slip in one is an error with file and line, not a surprise.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KinholdError } from '../domain/errors.ts';

/** Lies at the same place seen from src/store and from dist/store. */
const CYPHER = fileURLToPath(new URL('../../cypher', import.meta.url));
/** Migrations have a grammar and a life of their own; see migrate.ts. */
const NOT_TOPICS = ['migrations'];

/** A parameter or a column as a header declares it. */
export interface Declared {
  readonly name: string;
  /** 'string', 'integer', 'float', 'boolean', 'map', 'list<map>' ..., with a question mark where null may come. */
  readonly type: string;
}

export interface Query {
  /** 'topic/name'. */
  readonly name: string;
  readonly text: string;
  readonly params: readonly Declared[];
  readonly columns: readonly Declared[];
}

let loaded: ReadonlyMap<string, Query> | null = null;

/** The query of this name. Throws KinholdError 'query-invalid' where there is none, or where any file is wrong. */
export function query(name: string): Query {
  const found = loadQueries().get(name);
  if (!found) throw new KinholdError('query-invalid', `There is no query ${name}: add cypher/${name}.cypher.`);
  return found;
}

/** Every query under cypher/, read and checked once a process. */
export function loadQueries(): ReadonlyMap<string, Query> {
  loaded ??= readQueries(CYPHER);
  return loaded;
}

/** Every query under `folder`, by name. Throws KinholdError 'query-invalid' with file and line. */
export function readQueries(folder: string): ReadonlyMap<string, Query> {
  const queries = topicsOf(folder).flatMap((topic) =>
    readdirSync(join(folder, topic))
      .filter((file) => file.endsWith('.cypher'))
      .sort()
      .map((file) => parseQuery(`${topic}/${file}`, readFileSync(join(folder, topic, file), 'utf8'))),
  );
  return new Map(queries.map((parsed) => [parsed.name, parsed]));
}

function topicsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_TOPICS.includes(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads one file: a first line that says what the query does, then `// param: name type` and `// column: name type`
 * lines, then Cypher. Any other comment line in the header is prose. Parameters declared and used must be the same.
 */
export function parseQuery(file: string, text: string): Query {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end === -1 ? lines.length : end);
  if (!/^\/\/ \S/.test(header[0] ?? '')) throw invalid(file, 1, 'starts with no `// What it does.` line');
  const params = declarations(file, header, 'param');
  const columns = declarations(file, header, 'column');
  refuseMismatch(file, params, parametersUsed(lines));
  return {
    name: file.replace(/\.cypher$/, ''),
    text: lines.slice(header.length).join('\n').trim(),
    params: params.map(({ name, type }) => ({ name, type })),
    columns: columns.map(({ name, type }) => ({ name, type })),
  };
}

type Located = Declared & { readonly line: number };

function declarations(file: string, header: readonly string[], word: 'param' | 'column'): Located[] {
  const found: Located[] = [];
  header.forEach((text, index) => {
    if (!new RegExp(`^// *${word}\\b`).test(text)) return;
    const match = new RegExp(`^// ${word}: (\\w+) (\\S.*)$`).exec(text);
    if (!match) throw invalid(file, index + 1, `is not \`// ${word}: name type\``);
    if (found.some(({ name }) => name === match[1])) throw invalid(file, index + 1, `declares ${match[1]} again`);
    found.push({ name: match[1]!, type: match[2]!.trim(), line: index + 1 });
  });
  return found;
}

function refuseMismatch(file: string, params: readonly Located[], used: ReadonlyMap<string, number>): void {
  for (const [name, line] of used) {
    if (!params.some((param) => param.name === name))
      throw invalid(file, line, `uses $${name}, which no header line declares`);
  }
  for (const { name, line } of params) {
    if (!used.has(name)) throw invalid(file, line, `declares the parameter ${name}, which the query never uses`);
  }
}

/** Strings, quoted names and comments are matched first, so that a dollar sign inside them is no parameter. */
const TOKENS = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]\w*)/g;

/** Each parameter used and the line where it first is. */
function parametersUsed(lines: readonly string[]): ReadonlyMap<string, number> {
  const text = lines.join('\n');
  const used = new Map<string, number>();
  for (const match of text.matchAll(TOKENS)) {
    const name = match[1];
    if (name && !used.has(name)) used.set(name, text.slice(0, match.index).split('\n').length);
  }
  return used;
}

function invalid(file: string, line: number, what: string): KinholdError {
  return new KinholdError('query-invalid', `cypher/${file}:${line} ${what}.`);
}
