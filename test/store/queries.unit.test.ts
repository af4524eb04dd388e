// The header grammar of query files.

import { describe, expect, it } from 'vitest';
import { loadQueries, parseQuery, query } from '../../src/store/queries.ts';

const GOOD = `// Finds one.
// Slower than it looks.
// param: id string
// column: name string?
MATCH (n {id: $id, note: '$notOne', other: "\\"$nor"}) // $this
RETURN n.name AS name, n.\`$that\` AS price /* $neither */
`;

describe('parseQuery', () => {
  it('reads name, parameters and columns, and takes no dollar sign in strings, quoted names and comments for a parameter', () => {
    const parsed = parseQuery('topic/one.cypher', GOOD);
    expect(parsed.name).toBe('topic/one');
    expect(parsed.params).toEqual([{ name: 'id', type: 'string' }]);
    expect(parsed.columns).toEqual([{ name: 'name', type: 'string?' }]);
    expect(parsed.text.startsWith('MATCH (n')).toBe(true);
  });

  it.each([
    ['MATCH (n) RETURN n', 'cypher/t/q.cypher:1 starts with no `// What it does.` line.'],
    ['// Does.\nRETURN 1 AS one,\n  $id AS id', 'cypher/t/q.cypher:3 uses $id, which no header line declares.'],
    [
      '// Does.\n// param: id string\nRETURN 1 AS one',
      'cypher/t/q.cypher:2 declares the parameter id, which the query never uses.',
    ],
    ['// Does.\n// param: id\nRETURN $id AS id', 'cypher/t/q.cypher:2 is not `// param: name type`.'],
    ['// Does.\n// column: a string\n// column: a string\nRETURN 1 AS a', 'cypher/t/q.cypher:3 declares a again.'],
  ])('refuses %j with file and line', (text, message) => {
    expect(() => parseQuery('t/q.cypher', text)).toThrow(expect.objectContaining({ code: 'query-invalid', message }));
  });

  it('reads Windows line ends as it reads Unix ones', () => {
    expect(parseQuery('topic/one.cypher', GOOD.replaceAll('\n', '\r\n'))).toEqual(parseQuery('topic/one.cypher', GOOD));
  });
});

describe('the query files', () => {
  it('are all well-formed and found by name', () => {
    const names = [...loadQueries().keys()];
    expect(names).toContain('migration/landed');
    expect(query('migration/landed')).toBe(loadQueries().get('migration/landed'));
  });

  it('are asked for by a name that exists, or the answer says which file to add', () => {
    expect(() => query('nowhere/nothing')).toThrow('cypher/nowhere/nothing.cypher');
  });
});
