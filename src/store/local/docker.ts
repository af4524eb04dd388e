// The Docker way: a container from the image that docker-compose.yml pins, with its data in a named volume. The docker
// command runs in the foreground under the supervisor, which passes it SIGTERM, so that stopping is the same as for a JVM.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalDatabaseOptions } from './options.ts';
import { runTool } from './runTool.ts';
import type { Way } from './way.ts';

const COMPOSE = fileURLToPath(new URL('../../../docker-compose.yml', import.meta.url));
/** An engine that is there answers at once. */
const ANSWER_MS = 5_000;
const PULL_MS = 600_000;

export const dockerWay: Way = {
  name: 'docker',

  async obstacle(options) {
    const info = await runTool('docker', ['info', '--format', '{{.ServerVersion}}'], {
      environment: options.environment,
      timeout: ANSWER_MS,
    });
    if (info.code !== 0 || !info.lines[0]?.trim()) return 'no Docker engine answers';
    return (await hasImage(options)) ? null : `the image ${pinnedImage()} is neither here nor to be had`;
  },

  async prepare(options, ports, password) {
    const { heapMb, pageCacheMb } = options.memory;
    const name = containerName(options.home);
    // A container of a starter that was killed may still hold the volume.
    await runTool('docker', ['rm', '--force', name], options);
    return {
      command: 'docker',
      args: [
        ...['run', '--rm', '--name', name, '--volume', `${name}:/data`],
        ...['--publish', `127.0.0.1:${ports.bolt}:7687`, '--publish', `127.0.0.1:${ports.http}:7474`],
        // Without a value docker takes it from its environment, where no other user sees it.
        ...['--env', 'NEO4J_AUTH'],
        ...['--env', `NEO4J_server_memory_heap_max__size=${heapMb}m`],
        ...['--env', `NEO4J_server_memory_pagecache_size=${pageCacheMb}m`],
        ...['--env', `NEO4J_server_bolt_advertised__address=localhost:${ports.bolt}`],
        ...['--env', `NEO4J_server_http_advertised__address=localhost:${ports.http}`],
        pinnedImage(),
      ],
      environment: { NEO4J_AUTH: `neo4j/${password}` },
    };
  },

  async deleteOutside(options) {
    await runTool('docker', ['volume', 'rm', '--force', containerName(options.home)], options);
  },
};

/** The one place an image is pinned is docker-compose.yml. */
export function pinnedImage(): string {
  const image = /image:\s*(neo4j:\S+)/.exec(readFileSync(COMPOSE, 'utf8'))?.[1];
  if (!image) throw new Error(`${COMPOSE} pins no neo4j image`);
  return image;
}

/** One container and one volume for each folder. */
function containerName(home: string): string {
  return `kinhold-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`;
}

async function hasImage(options: LocalDatabaseOptions): Promise<boolean> {
  const { environment } = options;
  const local = await runTool('docker', ['image', 'inspect', pinnedImage()], { environment, timeout: ANSWER_MS });
  if (local.code === 0) return true;
  const pulled = await runTool('docker', ['pull', '--quiet', pinnedImage()], { environment, timeout: PULL_MS });
  return pulled.code === 0;
}
