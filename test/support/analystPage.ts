// docs/analysts.md, written from the headers of the queries and what they answer on the seeds.

import type { AnalystQuery, AnalystRow } from './analystQueries.ts';

const MOST_ROWS = 3;
const MOST_CHARACTERS = 60;

const INTRODUCTION = `# Questions for the graph

Queries for people who ask the graph itself, in Neo4j Browser, in cypher-shell or through any driver. Each is a file in
\`cypher/analyst/\`: it reads and never writes, takes parameters, and says in its header what it answers. [model.md](model.md) has the labels and
relationships that they use.

To run one in Neo4j Browser, paste its \`:param\` lines without the \`//\` before them, changed as you like, and then the query. A parameter
that is \`null\` by default leaves out what it would restrict, or stands for today where it is a day (\`on\`). \`npm start\` prints the address of
Neo4j Browser.

The answers below are the first rows on the seeds, after someone held two namesakes to be one and took it back. This page is written from the files and from what they
answer; a test compares it.
`;

/** The page as Markdown. */
export function analystPage(answered: readonly { asked: AnalystQuery; rows: readonly AnalystRow[] }[]): string {
  const contents = answered.map(({ asked }) => `- [${asked.name}](#${asked.name.toLowerCase()}): ${asked.question}`);
  const sections = answered.map(({ asked, rows }) => section(asked, rows));
  return `${INTRODUCTION}\n${contents.join('\n')}\n\n${sections.join('\n')}`;
}

function section(
  { name, title, question, query, defaults, example }: AnalystQuery,
  rows: readonly AnalystRow[],
): string {
  const params = query.params.map((param) => [param.name, param.type, `\`${defaults.get(param.name)}\``]);
  const columns = query.columns.map((column) => column.name);
  const cells = rows.slice(0, MOST_ROWS).map((row) => columns.map((column) => cell(row[column])));
  const answer = rows.length === 0 ? 'No rows.\n' : table(columns, cells);
  return [
    `## ${name}\n`,
    `${question} [${name}.cypher](../cypher/analyst/${name}.cypher)\n`,
    `${title}\n`,
    ...(params.length > 0 ? [table(['parameter', 'type', 'default'], params)] : []),
    ...(example === '{}' ? [] : [`With \`${example}\`:\n`]),
    answer,
    ...(rows.length > MOST_ROWS ? [`And ${rows.length - MOST_ROWS} more.\n`] : []),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return short.replaceAll('|', '\\|');
}
