// Learns a model from files, without labels or with them, and writes it: nothing is resolved.

import type { Judgement } from '../domain/link.ts';
import type { EntityType } from '../domain/record.ts';
import { learn } from '../resolution/learn.ts';
import type { PinnedModel } from '../resolution/pinnedModel.ts';
import type { LabelledPair } from '../resolution/score/calibrate.ts';
import type { Facts } from './derivation.ts';
import { Intake } from './derive/intake.ts';
import type { OrderedRecords } from './derive/orderedRecords.ts';
import type { OpenedInputs } from './inputs.ts';
import { modelFileText, type PinnedModels } from './modelFile.ts';
import type { Output } from './outputs.ts';
import { BadShare } from './quarantine/badShare.ts';

export interface TrainFilesRequest {
  readonly inputs: OpenedInputs;
  readonly output: Output;
  /** The file's name in the output. */
  readonly name: string;
  /** Pairs of records that people have judged; those judged `unsure` are left out. */
  readonly labels: readonly Judgement[];
  /** Of Kinhold: the model names it. */
  readonly version: string;
  readonly onRead?: (bytesRead: number, totalBytes: number) => void;
  /** Called as each later step begins, with its name. */
  readonly onStep?: (step: string) => void;
}

export type { IdentifierProof } from '../resolution/pinnedModel.ts';

/** What was learnt of one entity type; the values it lists are in the file alone. */
export type TrainedModel = Omit<PinnedModel, 'terms' | 'type'>;

export interface TrainFilesSummary {
  readonly records: number;
  readonly quarantined: number;
  /** Labels that a model was recalibrated with, and labels of records that are not in the files or not of one type. */
  readonly labels: { readonly used: number; readonly unknown: number };
  readonly models: Readonly<Partial<Record<EntityType, TrainedModel>>>;
}

/** Reads, learns, writes; the file appears whole or not at all. */
export async function trainFiles(request: TrainFilesRequest): Promise<TrainFilesSummary> {
  const { output, onStep } = request;
  try {
    const intake = new Intake(request.inputs.compare);
    const quarantined = await readRecords(request, intake);
    onStep?.('training');
    const models = trainTypes(intake, request.inputs.policies, request.labels);
    onStep?.('writing');
    await output.text(request.name, modelFileText(models, request.version));
    await output.commit();
    return { records: intake.size, quarantined, ...summaryOf(models, request.labels) };
  } catch (error) {
    await output.abort();
    throw error;
  }
}

/** How many rows are bad. Throws KinholdError 'too-many-bad-rows' where no record is left to learn from. */
async function readRecords({ inputs, onRead }: TrainFilesRequest, intake: Intake): Promise<number> {
  const share = new BadShare();
  let quarantined = 0;
  for await (const batch of inputs.batches()) {
    for (const record of batch.records) intake.add(record);
    share.add(batch);
    quarantined += batch.quarantined.length;
    onRead?.(batch.bytesRead, inputs.totalBytes);
  }
  if (intake.size === 0) share.check(0, 'nothing was written. Correct the file or its mapping');
  return quarantined;
}

/** A model of each entity type that was taken in. */
export function trainTypes(intake: Intake, policies: Facts['policies'], labels: readonly Judgement[]): PinnedModels {
  const models = intake.types().map((type) => {
    const ordered = intake.inOrder(type);
    return [type, learn({ type, table: ordered.table, policies }, labelledRows(ordered, labels)).pin()] as const;
  });
  return Object.fromEntries(models);
}

/** Labels about these records, as rows; a pair that is judged twice counts twice. */
function labelledRows({ keys }: OrderedRecords, labels: readonly Judgement[]): LabelledPair[] {
  const told = labels.filter(({ verdict }) => verdict !== 'unsure');
  if (told.length === 0) return [];
  const rows = new Map(keys.map((key, row) => [key, row]));
  return told.flatMap(({ left, right, verdict }) => {
    const [a, b] = [rows.get(left), rows.get(right)];
    if (a === undefined || b === undefined || a === b) return [];
    return [{ left: Math.min(a, b), right: Math.max(a, b), same: verdict === 'same' }];
  });
}

function summaryOf(models: PinnedModels, labels: readonly Judgement[]): Pick<TrainFilesSummary, 'labels' | 'models'> {
  const used = Object.values(models).reduce((sum, { training }) => sum + training.labels, 0);
  const told = labels.filter(({ verdict }) => verdict !== 'unsure').length;
  const withoutTerms = Object.entries(models).map(([name, { terms: _, type: __, ...rest }]) => [name, rest]);
  return { labels: { used, unknown: told - used }, models: Object.fromEntries(withoutTerms) };
}
