// Opens the input files of a command and tells what was found out about them where nothing was stated.

import type { InputSpec, OpenedInputs, Replay } from '../services/inputs.ts';
import type { CliContext } from './context.ts';

/** Notes go to standard error: an encoding, a sheet, a guessed mapping. */
export async function openNoted(
  { note, openInputs }: CliContext,
  specs: readonly InputSpec[],
  replay?: Replay,
): Promise<OpenedInputs> {
  const inputs = await openInputs(specs, replay);
  for (const line of inputs.notes) note(line);
  for (const { file, mapping } of inputs.guessed) {
    note(`No mapping for ${file}; guessed this one, which you can save, correct and give with --mapping:`);
    note(JSON.stringify(mapping, null, 2));
  }
  return inputs;
}
