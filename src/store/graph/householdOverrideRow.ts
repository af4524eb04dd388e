// A household override as queries give it.

import { z } from 'zod';
import { HOUSEHOLD_VERDICTS } from '../../domain/household.ts';

const keys = z.array(z.string()).transform((list) => [...list].sort());

export const HouseholdOverrideRow = z.object({
  id: z.string(),
  verdict: z.enum(HOUSEHOLD_VERDICTS),
  left: keys,
  right: keys,
});

/** One that may have been taken back. */
export const KeptHouseholdOverrideRow = HouseholdOverrideRow.extend({
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  withdrawnBy: z.string().nullable(),
});
