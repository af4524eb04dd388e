// By what households keep their ids, as it is read.

import { z } from 'zod';
import { formerClaim } from '../../services/derive/households.ts';

export const ClaimRow = z.object({
  household: z.string(),
  residence: z.string().nullable(),
  isCurrent: z.boolean(),
  record: z.string(),
});

export function claimsOf(rows: readonly z.infer<typeof ClaimRow>[]): Map<string, string> {
  return new Map(
    rows.map(({ household, residence, isCurrent, record }) => {
      return [isCurrent ? record : formerClaim(residence ?? undefined, record), household];
    }),
  );
}
