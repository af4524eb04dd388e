// One operation of the API: its address, its schemas and its answer. Routing and the OpenAPI document are both made from it.

import type { z } from 'zod';
import type { HouseholdOverrideReader } from '../services/households/override.ts';
import type { KnownReader } from '../services/known/contract.ts';
import type { Pace } from '../services/live/changeFeed.ts';
import type { HouseholdStore } from '../services/live/householdPorts.ts';
import type { JudgementReader } from '../services/live/judge.ts';
import type { LedgerReader } from '../services/live/ledger.ts';
import type { LiveGraph } from '../services/live/liveGraph.ts';
import type { CandidateReader } from '../services/live/lookUp.ts';
import type { Once } from '../services/live/once.ts';
import type { SplitReader } from '../services/live/split.ts';
import type { OverrideReader } from '../services/overrides.ts';
import type { GraphReader } from '../services/ports.ts';
import type { ReviewContext } from '../services/review/contract.ts';
import { parseRequest } from './parse.ts';
import type { ProblemCode } from './problem.ts';

/** What an operation may use to answer. */
export interface ApiContext {
  readonly reader: GraphReader;
  /** The graph as records and judgements change it. */
  readonly live: LiveGraph;
  /** What was known at other times. */
  readonly known: KnownReader;
  readonly liveReader: CandidateReader &
    HouseholdOverrideReader &
    JudgementReader &
    LedgerReader &
    OverrideReader &
    SplitReader;
  /** Households, and what they follow from. */
  readonly households: HouseholdStore;
  readonly review: ReviewContext;
  /** A new id. */
  readonly newId: () => string;
  /** Today's ISO date. */
  readonly today: () => string;
}

/** What to send: a body that fits the operation's response schema, and headers beside the usual ones. */
export interface Answer<Body = unknown> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An event of a stream; its data is sent as JSON. */
export interface ServerSentEvent {
  readonly id: string;
  readonly data: unknown;
}

export interface Operation {
  /** As OpenAPI writes it: '/v1/customers/{id}'. */
  readonly path: string;
  /** 'get' where absent. */
  readonly method?: 'get' | 'post' | 'put' | 'delete';
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** What is sent; absent where nothing is. */
  readonly body?: z.ZodType;
  /** True where it takes an Idempotency-Key, under which it is done once. */
  readonly takesKey?: boolean;
  readonly response: z.ZodType;
  /** What can go wrong beside 'internal' and 'database-unavailable'. */
  readonly problems: readonly ProblemCode[];
  readonly answer: (context: ApiContext, request: ApiRequest) => Promise<Answer>;
  /** The same as events in batches, for callers that accept text/event-stream. */
  readonly events?: (
    context: ApiContext,
    request: ApiRequest & { readonly lastEventId: string | undefined },
    pace: Pace,
  ) => AsyncIterable<readonly ServerSentEvent[]>;
}

interface ApiRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body?: unknown;
  readonly once?: Once | undefined;
}

/** The services' answers are read-only all the way down; what Zod infers is not. */
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

interface OperationSpec<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Response extends z.ZodType,
  Body extends z.ZodType,
> extends Omit<Operation, 'params' | 'query' | 'response' | 'body' | 'answer' | 'events'> {
  readonly params: Params;
  readonly query: Query;
  readonly response: Response;
  readonly body?: Body;
  readonly answer: (
    context: ApiContext,
    request: {
      params: z.output<Params>;
      query: z.output<Query>;
      body: z.output<Body>;
      once: Once | undefined;
    },
  ) => Promise<Answer<Frozen<z.output<Response>>>>;
  readonly events?: (
    context: ApiContext,
    request: { params: z.output<Params>; query: z.output<Query>; lastEventId: string | undefined },
    pace: Pace,
  ) => AsyncIterable<readonly ServerSentEvent[]>;
}

/** Ties schemas and answer together, so that an answer sees parsed values only and must return what the schema says. */
export function operation<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Response extends z.ZodType,
  Body extends z.ZodType = z.ZodUndefined,
>({ events, ...spec }: OperationSpec<Params, Query, Response, Body>): Operation {
  return {
    ...spec,
    ...(events && {
      events: (context, { lastEventId, ...request }, pace) => {
        const params = parseRequest(spec.params, request.params, 'path');
        const query = parseRequest(spec.query, request.query, 'query');
        return events(context, { params, query, lastEventId }, pace);
      },
    }),
    answer: async (context, request) =>
      spec.answer(context, {
        params: parseRequest(spec.params, request.params, 'path'),
        query: parseRequest(spec.query, request.query, 'query'),
        body: (spec.body && parseRequest(spec.body, request.body, 'body')) as z.output<Body>,
        once: request.once,
      }),
  };
}
