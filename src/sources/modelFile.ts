// Reads a model file, and says what is wrong with one that can't be applied.

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';
import { ENTITY_TYPES, type EntityType } from '../domain/record.ts';
import {
  MODEL_FORMAT,
  MODEL_VERSION,
  type ModelFile,
  type PinnedModels,
  splittingFeatures,
} from '../services/modelFile.ts';
import { pointer } from './pointer.ts';

const probability = z.number().min(0).max(1);
const likelihood = z.number().gt(0).max(1);
const share = z.number().gt(0).lt(1);
const count = z.number().min(0);
const text = z.string();
const strength = z.enum(['decisive', 'supporting']);

/** Parts of a model as the engine knows them; every one of their members is checked. */
type Pinned = NonNullable<PinnedModels[EntityType]>;
type Learnt = Pinned['model'];
type Proof = Pinned['training']['identifiers'][number];
type Members<T> = Record<keyof T, z.ZodType>;

// What near relations are like keeps its ratio to m, which may take it past one.
const level = z.object({ name: text, m: likelihood, u: likelihood, rival: z.number().gt(0) } satisfies Members<
  Learnt['fields'][number]['levels'][number]
>);
const model = z
  .object({
    version: text,
    prior: share,
    rivalPrior: share,
    fields: z.array(z.object({ field: text, levels: z.array(level).min(2).max(16) })),
    namesAloneDoubt: z.number().nonnegative(),
    calibration: z.object({ slope: z.number().gt(0), intercept: z.number() }).exactOptional(),
  } satisfies Members<Learnt>)
  .refine(({ prior, rivalPrior }) => prior + rivalPrior < 1, 'prior and rivalPrior together are one or more');

const identifierProof = z.object({
  type: text,
  records: count,
  values: count,
  single: probability,
  matching: probability,
  contradicting: probability,
  unclear: probability,
  crowded: probability,
  strength,
  reason: text.nullable(),
} satisfies Members<Proof>);

const training = z.object({
  records: count,
  pairs: count,
  expectedMatches: count,
  labels: count,
  identifiers: z.array(identifierProof),
} satisfies Members<Pinned['training']>);

const pinnedParts = z.object({
  type: z.enum(ENTITY_TYPES),
  model,
  terms: z.record(text, z.object({ filled: z.int().min(0), counts: z.record(text, z.int().min(1)) })),
  policies: z.record(text, z.object({ strength } satisfies Members<Pinned['policies'][string]>)),
  blocking: z.object({
    cap: z.int().min(2),
    schemes: z.array(text),
    unused: z.array(text),
    // A model from before it was learnt splits blocks by all features in their own order.
    refinement: z.record(text, z.array(text)).exactOptional(),
  } satisfies Members<Pinned['blocking']>),
  threshold: probability,
  review: probability,
  training,
} satisfies Members<Pinned>);

const pinnedModel = pinnedParts.superRefine(({ type, blocking }, context) => {
  const known = splittingFeatures(type);
  for (const [scheme, features] of Object.entries(blocking.refinement ?? {})) {
    features.forEach((feature, at) => {
      const isKnown = known.includes(feature);
      if (isKnown && features.indexOf(feature) === at) return;
      const problem = isKnown ? 'stands there twice' : `is none of ${known.join(', ')}`;
      const path = ['blocking', 'refinement', scheme, at];
      context.addIssue({ code: 'custom', path, message: `'${feature}' ${problem}` });
    });
  }
});

const versioned = z.object({ format: z.literal(MODEL_FORMAT), version: z.int().min(1) });
const modelFile = versioned.extend({
  format: z.literal(MODEL_FORMAT),
  writtenBy: text,
  types: z
    .partialRecord(z.enum(ENTITY_TYPES), pinnedModel)
    .refine((types) => Object.entries(types).every(([type, pinned]) => pinned.type === type), {
      error: 'holds a model of another entity type than the one it stands under',
    }),
});

/** Throws KinholdError 'invalid-input'. */
export async function readModelFile(file: string): Promise<ModelFile> {
  const json = jsonOf(await textOf(file), file);
  const { version } = checked(versioned, json, file);
  if (version > MODEL_VERSION) {
    const wanted = `version ${version} of the format; this Kinhold reads up to version ${MODEL_VERSION}`;
    throw new KinholdError('invalid-input', `model ${file} was written by a newer Kinhold, in ${wanted}`);
  }
  checked(modelFile, json, file);
  // The value itself rather than the schema's copy of it: written again it has the same bytes.
  return json as ModelFile;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const what = isMissing ? 'does not exist; check the path' : `cannot be read: ${(cause as Error).message}`;
    throw new KinholdError('invalid-input', `model ${file} ${what}`, { cause });
  }
}

function jsonOf(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw new KinholdError('invalid-input', `model ${file} is not valid JSON: ${(cause as Error).message}`, { cause });
  }
}

function checked<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({
    pointer: pointer(...path),
    detail: message.replace(/^Invalid input: /, ''),
  }));
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  throw new KinholdError('invalid-input', `model ${file}: ${first!.pointer} ${first!.detail}${more}`, { errors });
}
