// What mappings state that a derivation depends on, as it is kept with a model.

import { z } from 'zod';

export const Settings = z.object({
  policies: z.record(
    z.string(),
    z.object({
      strength: z.enum(['decisive', 'supporting']).exactOptional(),
      exclusive: z.enum(['hard', 'soft', 'no']).exactOptional(),
      max: z.number().exactOptional(),
      hubCap: z.number().exactOptional(),
    }),
  ),
  compare: z.record(z.string(), z.enum(['text', 'exact', 'date', 'number'])),
});
