// An override as queries give it.

import { z } from 'zod';

const text = z.string();

export const OverrideRow = z.object({
  id: text,
  recordKey: text,
  field: text,
  value: text,
  by: text,
  reason: text,
  at: text,
});

/** One that may have been taken back. */
export const KeptOverrideRow = OverrideRow.extend({ withdrawnBy: text.nullable() });
