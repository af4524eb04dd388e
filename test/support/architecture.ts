// The rules that test/architecture.test.ts enforces, as functions over source files, so that planted files can break them.

import { codeAndStrings, importsOf, type SourceFile } from './sources.ts';

/** A layer is a folder under src/; two files are layers of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'cli/main': ['api', 'cli', 'store', 'sources', 'config', 'services'],
  config: [],
  api: ['services'],
  cli: ['services'],
  services: ['resolution', 'golden', 'households', 'hierarchy'],
  store: ['services'],
  sources: ['services'],
  resolution: [],
  golden: [],
  households: [],
  hierarchy: [],
  domain: [],
  web: ['client'],
  client: [],
};

const PURE = ['resolution', 'golden', 'households', 'hierarchy', 'domain'];

/** Hashing and taking addresses apart are pure functions; the rest of Node's modules reach into the world. */
const PURE_NODE_MODULES = ['node:crypto', 'node:url'];

/** Packages that belong to some layers alone. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  'neo4j-driver': ['store'],
  express: ['api'],
  ky: ['client'],
  'openapi-fetch': ['client'],
  graphology: [...PURE, 'web'],
};

/** What reaches into the world, and the layers that may not. */
const FORBIDDEN_CODE: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly except: readonly string[];
}[] = [
  { what: 'reads process.env', pattern: /\bprocess\.env\b/, except: ['config'] },
  { what: 'reads the clock', pattern: /\bDate\.now\(|\bnew Date\(\)/, except: ['cli/main', 'web'] },
  { what: 'draws at random', pattern: /\bMath\.random\(|\brandomUUID\(/, except: ['cli/main'] },
];

const CYPHER = /\b(MATCH|MERGE|CREATE|UNWIND)\s+(\(|\w+\s*=\s*\(|[\w$]+\s+AS\b|CONSTRAINT|INDEX)/;
const LONGEST_FILE = 300;
const GENERATED = ['src/client/schema.ts'];

/** The rules that files break, a line each. */
export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    [...wrongImports(file), ...wrongCode(file), ...wrongForm(file)].map((what) => `${file.path} ${what}`),
  );
}

/** Of the process, and of each of its threads. */
const COMPOSITION_ROOTS: readonly string[] = ['src/cli/main.ts', 'src/cli/crewWorker.ts'];

/** 'domain' for src/domain/record.ts, 'config' for src/config.ts, 'cli/main' for a composition root. */
function layerOf(path: string): string {
  if (COMPOSITION_ROOTS.includes(path)) return 'cli/main';
  return path.split('/')[1]!.replace(/\.ts$/, '');
}

function wrongImports(file: SourceFile): string[] {
  return importsOf(file).flatMap((imported) => {
    if (imported.startsWith('src/'))
      return mayImport(layerOf(file.path), imported) ? [] : [`may not import ${imported}`];
    return wrongPackage(layerOf(file.path), imported);
  });
}

function mayImport(from: string, imported: string): boolean {
  const to = layerOf(imported);
  return to === from || to === 'domain' || (MAY_IMPORT[from] ?? []).includes(to);
}

function wrongPackage(layer: string, imported: string): string[] {
  const owners = OWNERS[imported.split('/')[0]!];
  if (owners && !owners.includes(layer)) return [`may not import ${imported}`];
  const reachesOut = imported.startsWith('node:') && !PURE_NODE_MODULES.includes(imported);
  return PURE.includes(layer) && reachesOut ? [`is pure and may not import ${imported}`] : [];
}

function wrongCode(file: SourceFile): string[] {
  const { code, strings } = codeAndStrings(file);
  const layer = layerOf(file.path);
  const reached = FORBIDDEN_CODE.filter(({ pattern, except }) => !except.includes(layer) && pattern.test(code));
  const cypher = strings.some((text) => CYPHER.test(text))
    ? ['has Cypher in a string: make it a file under cypher/']
    : [];
  return [...reached.map(({ what }) => what), ...cypher];
}

function wrongForm({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  return [
    ...(lines > LONGEST_FILE && !GENERATED.includes(path) ? [`has ${lines} lines, more than ${LONGEST_FILE}`] : []),
    ...(/^\/[/*]/.test(text) ? [] : ['starts without a comment on what it is for']),
    ...(/(^|\/)index\.tsx?$/.test(path) ? ['is a barrel'] : []),
  ];
}

/** Import cycles, each once and starting at its first file by name. */
export function cycles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, importsOf(file).sort()]));
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) return void found.add(named(trail.slice(start)));
    if (done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...imports.keys()].sort()) visit(path, []);
  return [...found].sort();
}

function named(cycle: readonly string[]): string {
  const first = cycle.indexOf([...cycle].sort()[0]!);
  const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
  return [...turned, turned[0]].join(' -> ');
}
