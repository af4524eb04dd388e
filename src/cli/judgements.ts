// Reads judgements from a CSV file: what is decided in `resolve`, and what `train` learns from.

import { KinholdError } from '../domain/errors.ts';
import { type Judgement, VERDICTS, type Verdict } from '../domain/link.ts';
import type { ReadTable } from '../services/outputs.ts';

/** Throws KinholdError 'invalid-input'. */
export async function readJudgements(file: string, readTable: ReadTable): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for await (const { left, right, verdict } of readTable(file, ['left', 'right', 'verdict'])) {
    if (!(VERDICTS as readonly string[]).includes(verdict!)) {
      throw new KinholdError(
        'invalid-input',
        `${file}: verdict '${verdict}' of ${left} is none of ${VERDICTS.join(', ')}`,
      );
    }
    judgements.push({ left: left!, right: right!, verdict: verdict as Verdict });
  }
  return judgements;
}
