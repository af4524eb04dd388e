// One search box over everything that has a name or an identifier.

import { z } from 'zod';
import { search } from '../../services/search.ts';
import { NODE_TYPES } from '../../services/views.ts';
import { type Operation, operation } from '../operation.ts';
import { limitOf, noParams, searchItem } from '../schemas.ts';

const DESCRIPTION = `Every word of \`q\` must be a word of a name, employer, e-mail address or city, begin one, or be one misspelt: by one \
letter from four letters on, by two from eight, never where it has digits. An e-mail address, telephone number, website or declared \
identifier in any spelling is looked up too, as are ids and record keys. What \`q\` identifies comes first, then whole words, then \
beginnings, then misspelt words. Answers the best alone, without a cursor: give more words instead of paging.`;

const types = z
  .string()
  .max(100)
  .transform((text, context) => {
    const names = [...new Set(text.split(','))];
    const chosen = NODE_TYPES.filter((type) => names.includes(type));
    if (chosen.length === names.length) return chosen;
    context.addIssue({ code: 'custom', message: `Give one or several of ${NODE_TYPES.join(', ')}, with commas.` });
    return z.NEVER;
  })
  .default([...NODE_TYPES])
  .meta({
    description: 'Types to look among, with commas between; all of them by default.',
    override: {
      type: 'string',
      pattern: `^(${NODE_TYPES.join('|')})(,(${NODE_TYPES.join('|')}))*$`,
      example: 'customer,account',
    },
  });

const q = z
  .string()
  .min(1, 'Give at least one character.')
  .max(200, 'Give at most 200 characters.')
  .meta({ description: 'Words, or an identifier in any spelling.', example: 'jon smyth' });

const all = operation({
  path: '/v1/search',
  operationId: 'search',
  summary: 'Search everything at once, tolerant of typing errors, best match first',
  description: DESCRIPTION,
  tag: 'Search',
  params: noParams,
  query: z.strictObject({ q, types, limit: limitOf(50, 20) }),
  response: z.object({
    items: z.array(searchItem),
    hasMore: z.boolean().meta({ description: 'Whether more was found than is shown.' }),
  }),
  problems: ['invalid-request'],
  answer: async ({ reader }, { query }) => ({ body: await search(reader, query) }),
});

export const searchOperations: readonly Operation[] = [all];
