// The first look of a load: all rows are read once before anything is written, so that a file that is wrong as a whole
// leaves the graph as it is. Reading costs a hundredth of what writing does.

import { BadShare } from '../quarantine/badShare.ts';
import type { LoadRequest } from './contract.ts';

const CONSEQUENCE =
  'nothing was loaded. Correct the file or its mapping, or allow a larger share with --max-bad, as --max-bad 50%';

/** Reports the bad rows. Throws KinholdError 'too-many-bad-rows', or what is wrong with a file. */
export async function checkRows({ inputs, maxBad = null, onQuarantined }: LoadRequest): Promise<void> {
  const share = new BadShare();
  for await (const batch of inputs.batches()) {
    if (batch.quarantined.length > 0) onQuarantined?.(batch.quarantined);
    share.add(batch);
  }
  share.check(maxBad, CONSEQUENCE);
}
