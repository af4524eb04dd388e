// The Docker engine of this machine, if any: what tests on it need, and how they are skipped where it is missing.

import { beforeEach, inject } from 'vitest';
import { pinnedImage } from '../../src/store/local/docker.ts';
import { runTool } from '../../src/store/local/runTool.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Why nothing can run in Docker here; null where it can. */
    dockerObstacle: string | null;
  }
  interface TaskMeta {
    /** What this machine lacks, where a test was skipped for it: `npm test` then says so, and does not fail. */
    missing?: string;
  }
}

/** Why nothing can run in Docker here, as half a sentence. Nothing is downloaded. */
export async function dockerObstacle(): Promise<string | null> {
  const tool = { environment: process.env, timeout: 15_000 };
  const engine = await runTool('docker', ['info', '--format', '{{.ServerVersion}}'], tool);
  if (engine.code !== 0 || !engine.lines[0]?.trim()) return 'no Docker engine answers';
  const image = await runTool('docker', ['image', 'inspect', pinnedImage()], tool);
  return image.code === 0 ? null : `the Docker engine does not have the image ${pinnedImage()}`;
}

/** Skips each test of the file where Docker is missing, with the reason in the report. */
export function onlyWithDocker(): void {
  beforeEach(({ task, skip }) => {
    const missing = inject('dockerObstacle');
    if (missing === null) return;
    task.meta.missing = missing;
    skip(missing);
  });
}

/** This environment without Docker, for tests of the other ways. */
export function withoutDocker(environment: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  return { ...environment, DOCKER_HOST: 'unix:///nowhere/docker.sock' };
}
