// The OpenAPI 3.1 document, made from the same operations that the routes are made from.

import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { onceHeaders } from './onceOf.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { PROBLEMS, type ProblemCode, problemSchema } from './problem.ts';

/** The document as plain data; the same for the same version. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Kinhold',
      version,
      description:
        'Customers, households, organizations and accounts, each with one stable id and a reason for every answer.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(OPERATIONS.map((operation) => operation.tag)), 'Health'].map((name) => ({ name })),
    paths: { ...operationPaths(), ...HEALTH_PATHS },
  });
}

function operationPaths(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method ?? 'get']: described(operation) };
  }
  return paths;
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { operationId, summary, description, tag, params, query, body, response, problems } = operation;
  const { method = 'get', takesKey, events } = operation;
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    requestParams: {
      path: params,
      query,
      ...(takesKey ? { header: onceHeaders } : {}),
      ...(events === undefined ? {} : { header: EVENT_HEADERS }),
    },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      '200': {
        description: method === 'get' ? 'Found.' : 'Done.',
        headers: z.object(HEADERS),
        content: {
          'application/json': { schema: response },
          ...(events === undefined ? {} : { 'text/event-stream': { schema: EVENTS } }),
        },
      },
      ...(method === 'get' ? { '304': { description: 'Unchanged since the ETag in If-None-Match.' } } : {}),
      ...problemResponses([...problems, 'internal', 'database-unavailable']),
    },
  };
}

const EVENTS = z.string().meta({ description: 'Server-sent events: `id` is the sequence, `data` an item as JSON.' });
const EVENT_HEADERS = z.object({
  'Last-Event-ID': z
    .string()
    .optional()
    .meta({ description: 'Of server-sent events: the `id` of the last one that came; it goes on from there.' }),
});

const HEADERS = {
  ETag: z.string().optional().meta({ description: 'Weak validator of the body; send it back in If-None-Match.' }),
  'Content-Location': z
    .string()
    .optional()
    .meta({ description: "The survivor's own address, where the id asked for lost a merge." }),
  'X-Request-Id': z.string().meta({ description: "The request's id, as in the log." }),
};

function problemResponses(codes: readonly ProblemCode[]) {
  return Object.fromEntries(
    codes.map((code) => [String(PROBLEMS[code].status), problemResponse(PROBLEMS[code].title)]),
  );
}

function problemResponse(title: string) {
  return { description: `${title}.`, content: { 'application/problem+json': { schema: problemSchema } } };
}

export const healthSchema = z.object({ status: z.enum(['live', 'ready']) }).meta({ id: 'Health' });

const HEALTH_PATHS: ZodOpenApiPathsObject = {
  '/health/live': { get: health('getLive', 'Whether the process runs', []) },
  '/health/ready': {
    get: health('getReady', 'Whether the process takes requests and the database answers', ['database-unavailable']),
  },
};

function health(operationId: string, summary: string, problems: readonly ProblemCode[]): ZodOpenApiOperationObject {
  return {
    operationId,
    summary,
    tags: ['Health'],
    responses: {
      '200': { description: 'Yes.', content: { 'application/json': { schema: healthSchema } } },
      ...problemResponses(problems),
    },
  };
}
