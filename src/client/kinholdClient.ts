// What a client of the API is, to those who make one and those who ask through it.

import type { Client } from 'openapi-fetch';
import type { paths } from './schema.ts';

/** Answers in JSON; everyChange alone reads anything else. */
export type AnsweredIn = `application/${string}`;
export type KinholdClient = Client<paths, AnsweredIn>;
