// Repeats a run of `resolve`, as its report tells how it was asked for, with corrected rows in the places of the bad ones. Ids
// stay as they are in the folder.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { KinholdError } from '../domain/errors.ts';
import type { ReadQuarantine } from '../services/inputs.ts';
import { correctionsOf } from '../services/quarantine/corrections.ts';
import type { AskedRun } from '../services/resolveFiles/request.ts';
import type { CliContext } from './context.ts';
import { type ResolvePorts, runResolve } from './runResolve.ts';

const Reported = z.object({
  asked: z.object({
    files: z.array(z.object({ file: z.string(), mapping: z.string().nullable() })),
    judgements: z.string().nullable(),
    model: z.string().nullable(),
    threshold: z.number().nullable(),
  }),
});

/** Corrections of earlier replays hold on: the files themselves are as they were. */
export async function replayIntoFolder(
  context: CliContext,
  ports: ResolvePorts & { readonly readQuarantine: ReadQuarantine },
  folder: string,
  { out = folder, json }: { readonly out?: string; readonly json?: true },
): Promise<void> {
  const asked = await askedIn(folder);
  const earlier = join(folder, 'corrections.csv');
  const quarantined = await ports.readQuarantine(join(folder, 'quarantine.csv'));
  const rows = [...(existsSync(earlier) ? await ports.readQuarantine(earlier) : []), ...quarantined];
  const stranger = rows.find(({ file }) => !asked.files.some((one) => one.file === file));
  if (stranger) throw unusable(folder, `quarantine.csv names ${stranger.file}, which was no input of that run`);
  await runResolve(context, ports, {
    asked,
    out,
    onlyClusters: false,
    previous: join(folder, 'clusters.csv'),
    replay: { corrections: correctionsOf(rows), alone: false },
    json: json === true,
  });
}

async function askedIn(folder: string): Promise<AskedRun> {
  const text = await readFile(join(folder, 'report.json'), 'utf8').catch(() => '{}');
  const reported = Reported.safeParse(jsonOf(text));
  if (reported.success) return reported.data.asked;
  throw unusable(folder, 'its report.json is missing or does not say how the run was asked for');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unusable(folder: string, why: string): KinholdError {
  return new KinholdError(
    'invalid-input',
    `${folder} holds no run that can be repeated (${why}); run resolve into it without --only`,
  );
}
