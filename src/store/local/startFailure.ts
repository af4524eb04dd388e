// Why a server did not start, in one sentence with what to do: read from its log, where Neo4j buries or misnames the cause.

import { KinholdError } from '../../domain/errors.ts';
import { jarFolder } from './jars.ts';
import type { LocalDatabaseOptions } from './options.ts';
import type { ServerLog } from './serverLog.ts';

interface Cause {
  readonly sign: RegExp;
  sentence(options: LocalDatabaseOptions, found: string): string;
}

const PORT_TAKEN = /address already in use|is already in use, cannot bind|port is already allocated|failed to bind to/i;

/** In the order of how sure a sign is. A full disk comes first: Neo4j goes on to complain of a wrong database name. */
const CAUSES: readonly Cause[] = [
  {
    sign: /no space left on device|running out of disk space|disk quota exceeded/i,
    sentence: ({ home }) =>
      `the disk that holds ${home} is full. Make room (a first start takes about 600 MB) and start again.`,
  },
  {
    sign: PORT_TAKEN,
    sentence: () => 'other programs took its ports while it was starting. Start again.',
  },
  {
    sign: /locked by another process|store and its lock file/i,
    sentence: ({ home }) =>
      `another Neo4j works on the data in ${home}. Stop that one (\`ps\` shows its process) and start again.`,
  },
  {
    sign: /UnsupportedClassVersionError/,
    sentence: () => 'its Java is too old. Install a newer one, or set JAVA_HOME to it, and start again.',
  },
  {
    sign: /NoClassDefFoundError|ClassNotFoundException|could not find or load main class/i,
    sentence: ({ cacheFolder }) =>
      `its jars are not complete. Delete ${jarFolder(cacheFolder)} and start again to download them anew.`,
  },
  {
    sign: /newer version of neo4j|don't support downgrading/i,
    sentence: ({ home }) =>
      `a newer Neo4j has written the data in ${home}. Set NEO4J_URI to one of that version, or start anew with \`kinhold db reset\`.`,
  },
  {
    sign: /too small (maximum|initial) heap|could not reserve enough space|insufficient memory for the Java Runtime|java\.lang\.OutOfMemoryError|invalid maximum heap size/i,
    sentence: ({ memory }) =>
      `its ${memory.heapMb} MB of heap are too little, or more than this machine can give. Set KINHOLD_NEO4J_HEAP_MB to another number and start again.`,
  },
  {
    sign: /^Neo4j was ended by (SIG[A-Z]+)$/m,
    sentence: (_, signal) =>
      `it was ended by ${signal}. Where nobody did that, this machine ran out of memory: set KINHOLD_NEO4J_HEAP_MB to less and start again.`,
  },
];

/** A KinholdError 'database-start-failed': the cause in one line where it is known, else the end of the log. */
export function startFailure(options: LocalDatabaseOptions, log: ServerLog): KinholdError {
  const text = log.text();
  for (const { sign, sentence } of CAUSES) {
    const match = sign.exec(text);
    if (match) {
      return new KinholdError('database-start-failed', `Neo4j did not start: ${sentence(options, match[1] ?? '')}`);
    }
  }
  return new KinholdError('database-start-failed', `Neo4j did not start, for a reason not known.${log.tail()}`);
}

/** Whether the start failed for a port, so that others are worth a try. */
export function lostItsPort(log: ServerLog): boolean {
  return PORT_TAKEN.test(log.text());
}
