// Which way a database is started: the way its data was made, else the first that can be gone here.

import { KinholdError } from '../../domain/errors.ts';
import { dockerWay } from './docker.ts';
import { javaWay } from './java.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { readSettings } from './settings.ts';
import type { Way } from './way.ts';

/** In the order they are tried. */
export const WAYS: readonly Way[] = [dockerWay, javaWay];

/** Throws KinholdError 'database-start-failed' with every way to a database where none can be gone. */
export async function chooseWay(options: LocalDatabaseOptions, onStep: OnStep): Promise<Way> {
  const made = readSettings(options.home)?.way;
  const obstacles: string[] = [];
  for (const way of WAYS.filter(({ name }) => made === undefined || name === made)) {
    const obstacle = await way.obstacle(options, onStep);
    if (obstacle === null) return way;
    obstacles.push(obstacle);
    if (made === undefined) onStep(`not by ${way.name}: ${obstacle}`);
  }
  if (made) throw wayIsGone(made, obstacles, options.home);
  throw new KinholdError(
    'database-start-failed',
    `No Neo4j to work on: ${obstacles.join(', and ')}. Set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to a server, ` +
      'or start Docker, or install Java 17 or newer and Maven.',
  );
}

/** Starting the other way would show an empty graph where there is a full one. */
function wayIsGone(made: Way['name'], obstacles: readonly string[], home: string): KinholdError {
  return new KinholdError(
    'database-start-failed',
    `The data of ${home} was made through ${made}, but ${obstacles.join(', ')}. ` +
      `Bring ${made} back, or start anew with \`kinhold db reset\`.`,
  );
}
