// What callers get to see of errors, and that each has its page.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HttpProblem, PROBLEM_CODES, PROBLEMS, problemOf, problemSchema } from '../../src/api/problem.ts';
import { ERROR_CODES, KinholdError } from '../../src/domain/errors.ts';

const PAGES = new URL('../../docs/problems/', import.meta.url);

describe('the catalogue', () => {
  it('has a status and a title for every error code', () => {
    expect(PROBLEM_CODES).toEqual(expect.arrayContaining([...ERROR_CODES]));
    for (const { status, title } of Object.values(PROBLEMS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).not.toBe('');
    }
  });

  it.each(PROBLEM_CODES)('has a page for %s with title, cause and fix', (code) => {
    const page = new URL(`${code}.md`, PAGES);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(`# ${PROBLEMS[code].title}\n`);
    expect(text).toContain('## Cause');
    expect(text).toContain('## Fix');
  });

  it('has no page for a code that does not exist', () => {
    expect(readdirSync(PAGES).sort()).toEqual(PROBLEM_CODES.map((code) => `${code}.md`).sort());
  });
});

describe('a caller', () => {
  it.each(ERROR_CODES)('gets a problem of the documented shape for %s', (code) => {
    const problem = problemOf(new KinholdError(code, 'In words.'), 'r-1');
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({ type: `/problems/${code}`, status: PROBLEMS[code].status, requestId: 'r-1' });
  });

  it('sees the words and the pointers of an error that is theirs', () => {
    const errors = [{ pointer: '/query/q', detail: 'Too long.' }];
    expect(problemOf(new KinholdError('invalid-request', 'Shorten q.', { errors }), 'r-1')).toMatchObject({
      detail: 'Shorten q.',
      errors,
    });
    expect(problemOf(new HttpProblem('no-such-route', 'Not here.'), 'r-1')).toMatchObject({
      status: 404,
      detail: 'Not here.',
    });
  });

  it.each([new Error('password is hunter2'), 'hunter2', null, new KinholdError('internal', 'row of hunter2')])(
    'sees nothing of an error that is ours: %j',
    (error) => {
      const problem = problemOf(error, 'r-1');
      expect(problem.status).toBe(500);
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    },
  );
});
