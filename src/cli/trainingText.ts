// What training found, as text for people: counts, each field's levels with their probabilities and weights, and what
// identifiers proved to be worth.

import type { IdentifierProof, TrainedModel, TrainFilesSummary } from '../services/trainFiles.ts';
import { aligned } from './aligned.ts';

export function trainingText({ models, quarantined, labels }: TrainFilesSummary): string[] {
  return [
    ...Object.entries(models)
      .flatMap(([type, model]) => ['', ...modelText(type, model)])
      .slice(1),
    ...(quarantined > 0 ? [`${quarantined} rows could not be read.`] : []),
    ...(labels.unknown > 0 ? [`${labels.unknown} labels name records that are not here, or of two types.`] : []),
  ];
}

function modelText(type: string, { model, training, threshold, blocking }: TrainedModel): string[] {
  const { records, pairs, expectedMatches, labels, identifiers } = training;
  const { calibration } = model;
  const matches = Math.round(expectedMatches);
  return [
    `${type}: ${records} records, ${pairs} candidate pairs looked at, about ${matches} matches expected`,
    `linked from probability ${threshold.toFixed(3)}; blocked by ${blocking.schemes.join(', ')}`,
    ...(labels > 0 ? [`recalibrated with ${labels} labels`] : []),
    ...(calibration ? [`odds times ${calibration.slope.toFixed(3)}, and ${signed(calibration.intercept)} bits`] : []),
    '',
    ...aligned([
      ['field, level', 'm', 'u', 'relations', 'weight', 'against relations'],
      ...model.fields.flatMap(({ field, levels }) => [[field, '', '', '', '', ''], ...levels.slice(1).map(levelRow)]),
    ]),
    ...(identifiers.length > 0 ? ['', ...identifierText(identifiers)] : []),
  ];
}

type Level = TrainedModel['model']['fields'][number]['levels'][number];

function levelRow({ name, m, u, rival }: Level): string[] {
  const probabilities = [m, u, rival].map((probability) => probability.toPrecision(3));
  return [`  ${name}`, ...probabilities, signed(Math.log2(m / u)), signed(Math.log2(m / rival))];
}

function identifierText(identifiers: readonly IdentifierProof[]): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    ...aligned([
      ['identifier', 'values', 'on one record', 'matching', 'contradicting', 'unclear', 'on too many', 'strength'],
      ...identifiers.map(({ type, values, single, matching, contradicting, unclear, crowded, strength }) => {
        const shares = [single, matching, contradicting, unclear, crowded].map(percent);
        return [type, String(values), ...shares, strength];
      }),
    ]),
    ...identifiers.flatMap(({ type, strength, reason }) =>
      reason === null ? [] : [`${type} is ${strength}: ${reason}`],
    ),
  ];
}

function signed(bits: number): string {
  return `${bits < 0 ? '' : '+'}${bits.toFixed(2)}`;
}
