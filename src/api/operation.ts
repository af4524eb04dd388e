// One operation of the API: its address, its schemas and its answer. Routing and the OpenAPI document are both made from it.

import type { z } from 'zod';
import type { GraphReader } from '../services/ports.ts';
import { parseRequest } from './parse.ts';
import type { ProblemCode } from './problem.ts';

/** What an operation may use to answer. */
export interface ApiContext {
  readonly reader: GraphReader;
  /** Today's ISO date. */
  readonly today: () => string;
}

/** What to send: a body that fits the operation's response schema, and headers beside the usual ones. */
export interface Answer<Body = unknown> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Operation {
  /** As OpenAPI writes it: '/v1/customers/{id}'. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly response: z.ZodType;
  /** What can go wrong beside 'internal' and 'database-unavailable'. */
  readonly problems: readonly ProblemCode[];
  readonly answer: (context: ApiContext, request: { params: unknown; query: unknown }) => Promise<Answer>;
}

/** The services' answers are read-only all the way down; what Zod infers is not. */
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

interface OperationSpec<Params extends z.ZodObject, Query extends z.ZodObject, Response extends z.ZodType>
  extends Omit<Operation, 'params' | 'query' | 'response' | 'answer'> {
  readonly params: Params;
  readonly query: Query;
  readonly response: Response;
  readonly answer: (
    context: ApiContext,
    request: { params: z.output<Params>; query: z.output<Query> },
  ) => Promise<Answer<Frozen<z.output<Response>>>>;
}

/** Ties schemas and answer together, so that an answer sees parsed values only and must return what the schema says. */
export function operation<Params extends z.ZodObject, Query extends z.ZodObject, Response extends z.ZodType>(
  spec: OperationSpec<Params, Query, Response>,
): Operation {
  return {
    ...spec,
    answer: async (context, request) =>
      spec.answer(context, {
        params: parseRequest(spec.params, request.params, 'path'),
        query: parseRequest(spec.query, request.query, 'query'),
      }),
  };
}
