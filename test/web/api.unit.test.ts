// Which addresses of the API the page asks, and what it makes of an error.

import { describe, expect, it } from 'vitest';
import { customerParameter, ENDPOINTS, pageAfter, toProblem } from '../../src/web/api.ts';

describe('searching', () => {
  it.each([
    ['ann@acme.example', 'email'],
    ['ann@acme', 'q'],
    ['+44 113 496 0101', 'phone'],
    ['(0113) 496-0101', 'phone'],
    ['496', 'q'],
    ['Ann Smith', 'q'],
    ['12345678901234567', 'q'],
  ])('looks for %s by %s', (text, parameter) => {
    expect(customerParameter(text)).toBe(parameter);
  });

  it('asks for customers by what was typed, for everything else by words', () => {
    expect(ENDPOINTS.search('customers', 'ann+x@acme.example', 10)).toBe(
      '/v1/customers?email=ann%2Bx%40acme.example&limit=10',
    );
    expect(ENDPOINTS.search('accounts', 'a&b', 10)).toBe('/v1/accounts?q=a%26b&limit=10');
  });
});

describe('addresses of the API', () => {
  it('hold ids of any characters', () => {
    expect(ENDPOINTS.hierarchy('a/b?', 'sales')).toBe('/v1/accounts/a%2Fb%3F/hierarchy?hierarchy=sales');
  });

  it('go on from a cursor', () => {
    expect(pageAfter('/v1/accounts?limit=5', 'x=')).toBe('/v1/accounts?limit=5&cursor=x%3D');
    expect(pageAfter('/v1/accounts', 'x')).toBe('/v1/accounts?cursor=x');
  });
});

describe('a problem', () => {
  it('is told in the API’s own words', () => {
    const body = { type: '/problems/database-unavailable', title: 'No database', detail: 'Start it.' };
    expect(toProblem(503, body)).toEqual({ status: 503, title: 'No database', detail: 'Start it.' });
  });

  it.each([null, 'Bad gateway', { title: 1, detail: '' }])('has words of its own where the body is %j', (body) => {
    const problem = toProblem(502, body);
    expect(problem.status).toBe(502);
    expect(problem.title).toMatch(/\w+/);
    expect(problem.detail).toMatch(/try again/i);
  });
});
