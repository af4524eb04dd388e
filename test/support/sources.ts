// The project's own source files, as text, and what each imports, as the TypeScript compiler reads it.

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const ROOT = new URL('../../', import.meta.url);

/** Every TypeScript file under src/. */
export function readSources(): SourceFile[] {
  return readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }));
}

/** What a file imports: paths from the project's root for its own files, package names as written for the rest. */
export function importsOf({ path, text }: SourceFile): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
    );
}

/** The code without its comments, and its strings and templates apart. */
export function codeAndStrings({ path, text }: SourceFile): { code: string; strings: string[] } {
  const parsed = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    false,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const strings: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateHead(node) || ts.isNoSubstitutionTemplateLiteral(node))
      strings.push(node.text);
    ts.forEachChild(node, collect);
  };
  collect(parsed);
  return { code: ts.createPrinter({ removeComments: true }).printFile(parsed), strings };
}
