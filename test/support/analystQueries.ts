// The analysts' queries with what their headers say beyond other queries: a question, and what each parameter is by default.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { loadQueries, type Query } from '../../src/store/queries.ts';
import { adHoc } from './database.ts';

export interface AnalystQuery {
  /** 'hubs' */
  readonly name: string;
  readonly query: Query;
  readonly title: string;
  readonly question: string;
  /** A Cypher expression for each parameter, in the order of the parameters. */
  readonly defaults: ReadonlyMap<string, string>;
  /** A map in Cypher: what the example in docs/analysts.md asks for instead. */
  readonly example: string;
}

const FOLDER = 'analyst/';
const HEADER =
  /^\/\/ (?<title>\S.*\.)\n\/\/ question: (?<question>\S.*\?)\n(?:\/\/ param: (\w+) \S+\n\/\/ :param \3 => \S.*\n)*(?:\/\/ example: \{.+\}\n)?(?:\/\/ column: \w+ \S+\n)+(?!\/\/)/;

/** All of them by name. Throws where a header is not title, question, parameters each with its default, example, columns. */
export function analystQueries(): AnalystQuery[] {
  return [...loadQueries().values()].filter(({ name }) => name.startsWith(FOLDER)).map(readHeader);
}

function readHeader(query: Query): AnalystQuery {
  const text = readFileSync(new URL(`../../cypher/${query.name}.cypher`, import.meta.url), 'utf8');
  const { title, question } = HEADER.exec(text)?.groups ?? {};
  if (title === undefined || question === undefined)
    throw new Error(`cypher/${query.name}.cypher has not the header that CONTRIBUTING.md describes`);
  const defaults = [...text.matchAll(/^\/\/ :param (\w+) => (.*)$/gm)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  return {
    name: query.name.slice(FOLDER.length),
    query,
    title,
    question,
    defaults: new Map(defaults),
    example: /^\/\/ example: (.+)$/m.exec(text)?.[1] ?? '{}',
  };
}

export type AnalystRow = Readonly<Record<string, unknown>>;

/** The rows with the default parameters, or those of a map in Cypher instead. */
export async function answerOf(database: Database, asked: AnalystQuery, instead = '{}'): Promise<AnalystRow[]> {
  const defaults = [...asked.defaults].map(([name, value]) => `${name}: ${value}`).join(', ');
  const Params = z.object({ params: z.record(z.string(), z.unknown()), instead: z.record(z.string(), z.unknown()) });
  const [given] = await database.read(adHoc(`RETURN {${defaults}} AS params, ${instead} AS instead`), {}, Params);
  return database.read(asked.query, { ...given!.params, ...given!.instead }, rowOf(asked.query));
}

/** Rows have the columns that the header declares, of the declared types. */
function rowOf({ columns }: Query): z.ZodType<AnalystRow> {
  return z.strictObject(Object.fromEntries(columns.map(({ name, type }) => [name, schemaOf(type)])));
}

function schemaOf(type: string): z.ZodType {
  if (type.endsWith('?')) return schemaOf(type.slice(0, -1)).nullable();
  const ofList = /^list<(.+)>$/.exec(type);
  if (ofList) return z.array(schemaOf(ofList[1]!));
  const known: Readonly<Record<string, z.ZodType>> = {
    string: z.string(),
    integer: z.int(),
    float: z.number(),
    boolean: z.boolean(),
  };
  const schema = known[type];
  if (schema === undefined) throw new Error(`an analyst's column can't be ${type}`);
  return schema;
}
