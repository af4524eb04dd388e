// The typed client of the HTTP API, exported as `kinhold/client`: every address with its parameters and answers as
// /openapi.json states them, what passes by itself retried. It runs in Node and in browsers and knows nothing of the rest.

import createClient from 'openapi-fetch';
import type { AnsweredIn, KinholdClient } from './kinholdClient.ts';
import { type Patience, patientFetch } from './patientFetch.ts';
import type { paths } from './schema.ts';
import { writeOnce } from './writeOnce.ts';

export { type Change, everyChange } from './everyChange.ts';
export { everyItem } from './everyItem.ts';
export type { KinholdClient } from './kinholdClient.ts';
export { KinholdProblem, type Problem, required } from './problem.ts';
export type { components, operations, paths } from './schema.ts';

export interface ClientOptions extends Partial<Patience> {
  /** Where Kinhold is: 'http://localhost:3000'. */
  readonly baseUrl: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A client for the Kinhold at `baseUrl`. Its methods answer `{ data, error, response }` and throw only where no answer came:
 * `const { data } = await client.GET('/v1/customers/{id}', { params: { path: { id } } })`.
 */
export function kinholdClient({ baseUrl, headers = {}, ...patience }: ClientOptions): KinholdClient {
  const client = createClient<paths, AnsweredIn>({ baseUrl, headers, fetch: patientFetch(patience) });
  client.use(writeOnce);
  return client;
}
