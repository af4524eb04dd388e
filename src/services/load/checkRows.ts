// The first look of a load: all rows are read once before anything is written, or a database started, so that a file that is
// wrong as a whole leaves the graph as it is. Reading costs a hundredth of what writing does.

import type { OpenedInputs, QuarantinedRow } from '../inputs.ts';
import { BadShare } from '../quarantine/badShare.ts';

const CONSEQUENCE =
  'nothing was loaded. Correct the file or its mapping, or allow a larger share with --max-bad, as --max-bad 50%';

/**
 * Gives every bad row to `onQuarantined`. Throws KinholdError 'too-many-bad-rows' where a larger share of a file's rows is bad
 * than `maxBad` (0 to 1; null: the usual), or what is wrong with a file.
 */
export async function checkRows(
  inputs: OpenedInputs,
  maxBad: number | null,
  onQuarantined: (rows: readonly QuarantinedRow[]) => void,
): Promise<void> {
  const share = new BadShare();
  for await (const batch of inputs.batches()) {
    if (batch.quarantined.length > 0) onQuarantined(batch.quarantined);
    share.add(batch);
  }
  share.check(maxBad, CONSEQUENCE);
}
