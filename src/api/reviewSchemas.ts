// Zod schemas of the review queue.

import { z } from 'zod';
import { VERDICTS } from '../domain/link.ts';
import { ENTITY_TYPES } from '../domain/record.ts';
import { CASE_KINDS, CASE_STATES } from '../services/review/contract.ts';
import type { ReviewCaseView } from '../services/review/view.ts';
import { blast, instant, text } from './liveSchemas.ts';
import { count, link, pageQuery } from './schemas.ts';
import { evidence, waterfallSteps } from './whySchemas.ts';

const steward = text.meta({ description: 'A steward, by any name that is always the same.', example: 'zoe' });

export const caseParams = z.object({
  id: z
    .string()
    .min(1)
    .max(4100)
    .meta({ description: "The case's id: the keys of its two records.", example: 'crm:person:17|shop:person:204' }),
});

/** A place in the queue: worth, then id. */
export const QUEUE_CURSOR = /^(\d{1,10}(?:\.\d{1,20})?(?:e-\d{1,3})?) (.{1,4100})$/;

export const queueQuery = pageQuery.extend({
  type: z.enum(ENTITY_TYPES).optional(),
  kind: z.enum(CASE_KINDS).optional(),
  state: z
    .enum(CASE_STATES)
    .optional()
    .meta({ description: 'Without it, all that wait for a verdict: `open`, `second` and `third`.' }),
  assignee: steward.optional().meta({ description: 'Cases assigned to this steward.' }),
  claimed: z.enum(['true', 'false']).optional().meta({ description: 'Cases under a claim, or those that are free.' }),
  cursor: z.string().max(4200).regex(QUEUE_CURSOR, 'Give a nextCursor of this list.').optional(),
});

export const reviewCase = z
  .object({
    id: z.string(),
    kind: z.enum(CASE_KINDS).meta({
      description:
        '`pair`: two records between match and no match. `cluster`: an entity held together against the evidence, or two that evidence joins and parts.',
    }),
    type: z.enum(ENTITY_TYPES),
    state: z.enum(CASE_STATES).meta({
      description:
        '`open`; `second`: a second steward has to say the same; `third`: two differed; `unsure`: left undecided until something about it changes.',
    }),
    left: z.string(),
    right: z.string(),
    entities: z
      .array(z.object({ id: z.string(), name: z.string(), recordCount: count }))
      .meta({ description: 'Two that may be one, or one that may be two.' }),
    households: count,
    accounts: count,
    uncertainty: z.number().meta({ description: 'Bits that a verdict brings, 0 to 1.' }),
    worth: z.number().meta({ description: 'Uncertainty times log2 of one more than what hangs on it.' }),
    link,
    otherLinks: z.array(link).meta({ description: 'Further links that the same verdict is about.' }),
    evidence: evidence.nullable(),
    steps: waterfallSteps,
    text: z.array(z.string()).meta({ description: 'Why, a sentence a line.' }),
    claimedBy: z.string().nullable(),
    claimedUntil: z.string().nullable(),
    assignedTo: z.string().nullable(),
    secondOpinion: z.boolean().meta({ description: 'Whether two stewards have to say the same.' }),
    opinions: z
      .array(z.object({ by: z.string(), at: z.string(), verdict: z.enum(VERDICTS).nullable() }))
      .meta({ description: 'Who has judged it so far; what they said is told once they differ.' }),
  })
  .meta({ id: 'ReviewCase' }) satisfies z.ZodType<ReviewCaseView>;

export const reviewCases = z.object({ items: z.array(reviewCase), nextCursor: z.string().nullable() });
export const similarQuery = z.strictObject({
  by: steward.optional().meta({ description: 'Who is to decide: cases that this steward has are among them.' }),
});
export const similarCasesAnswer = z.object({
  items: z.array(reviewCase),
  hasMore: z.boolean().meta({ description: 'Whether there are more than one decision takes.' }),
});

export const claimBody = z.strictObject({
  by: steward,
  minutes: z.int().min(1).max(480).default(30).meta({ description: 'After which the claim runs out.' }),
});
export const releaseBody = z.strictObject({ by: steward });
export const assignBody = z.strictObject({
  to: steward.nullable().meta({ description: 'Who is to decide; null for nobody in particular.' }),
  secondOpinion: z
    .boolean()
    .optional()
    .meta({ description: 'Whether two stewards have to say the same; left as it is where absent.' }),
});

export const decisionBody = z.strictObject({
  verdict: z.enum(VERDICTS),
  reason: text,
  by: steward,
  similar: z.boolean().default(false).meta({ description: 'Decides the similar cases together with this one.' }),
});
export const decisionReport = blast
  .extend({
    id: z.string().meta({ description: 'Of the decision; undone by it.' }),
    cases: z.array(z.object({ id: z.string(), outcome: z.enum(['decided', 'open', 'second', 'third']) })).meta({
      description: 'What became of each case: `decided`, or waiting for a `second` or `third` steward.',
    }),
  })
  .meta({ id: 'DecisionReport' });

const decisionScope = z.strictObject({ by: steward, decision: text.meta({ description: "A decision's id." }) });
const stewardScope = z.strictObject({
  by: steward,
  steward: steward.meta({ description: 'Whose judgements are taken back.' }),
  since: instant.meta({ description: 'From when on.' }),
});
export const undoBody = z.union([decisionScope, stewardScope]);
export const undoReport = blast
  .omit({ id: true })
  .extend({
    judgements: z.array(z.string()).meta({ description: 'Ids of those taken back, newest first.' }),
    opinions: count.meta({ description: 'Opinions taken back with them.' }),
    hasMore: z.boolean().meta({ description: 'Whether there are more judgements: ask again.' }),
  })
  .meta({ id: 'UndoReport' });

export const agreements = z.object({
  items: z.array(
    z
      .object({
        stewards: z.array(z.string()).meta({ description: 'Two of them, by name.' }),
        cases: count.meta({ description: 'Cases that both judged.' }),
        equal: z.number().meta({ description: 'Share of equal verdicts, 0 to 1.' }),
        kappa: z.number().nullable().meta({
          description: "Cohen's kappa: agreement beyond chance; null where both always said the same one thing.",
        }),
      })
      .meta({ id: 'Agreement' }),
  ),
});
