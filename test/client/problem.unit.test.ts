// What becomes of answers that are none.

import { expect, it } from 'vitest';
import { required } from '../../src/client/problem.ts';

it.each(['<h1>Bad gateway</h1>', {}, undefined])('an error that is not of Kinhold says so: %j', (error) => {
  const response = new Response(null, { status: 502, statusText: 'Bad Gateway' });
  expect(() => required({ error, response })).toThrow('HTTP 502 Bad Gateway: The answer is not of Kinhold');
});
