// The near side of the supervisor: starts one, holds a running server, asks to keep or stop it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAlive } from './processIdentity.ts';
import type { ServerState } from './serverState.ts';
import type { StopCommand } from './way.ts';

/** What a supervisor says when its server runs and can be held. */
const READY = 'ready';

/** What the supervisor is to run; given to it as one argument, which others can see: secrets go in the environment. */
export interface SupervisedJob {
  readonly home: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What stops the server, where SIGTERM to the command does not always. */
  readonly stop?: StopCommand | null;
  readonly logFile: string;
  /** How long the server may take to stop before it is killed; two minutes by default. */
  readonly stopPatienceMs?: number;
  readonly address: Pick<ServerState, 'way' | 'boltPort' | 'httpPort'>;
}

/** A running server that will not stop while this is held. */
export interface Hold {
  /** Lets go, and where nobody else holds the server and it is not kept, waits until it has stopped. */
  release(): Promise<void>;
  /** Lets go without waiting. */
  abandon(): void;
  /** Resolves when the server is gone, whatever ended it. */
  readonly gone: Promise<void>;
}

/**
 * Starts a supervisor with the job. The server lives until `letGo` is called and nobody else holds it. `failure` says
 * why it could not be started; null where it was.
 */
export async function supervise(
  job: SupervisedJob,
  environment: Readonly<NodeJS.ProcessEnv>,
): Promise<{ failure: string | null; letGo: () => void }> {
  const child = spawn(process.execPath, [...supervisorScript(), JSON.stringify(job)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...environment },
  });
  child.unref();
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const said = await Promise.race([once(lines, 'line').then(([line]) => String(line)), once(lines, 'close')]);
  child.stdout.destroy();
  const failure = said === READY ? null : `its supervisor ended${typeof said === 'string' ? `: ${said}` : ''}`;
  return { failure, letGo: () => child.stdin.end() };
}

/**
 * Connects to the supervisor as one more process that needs the server. Null where the supervisor does not answer, and,
 * once it has stopped, where the server was stopping.
 */
export async function hold(state: ServerState): Promise<Hold | null> {
  const socket = await say(state, 'hold');
  if (!socket) return null;
  const gone = once(socket, 'close').then(() => undefined);
  // A process that forgets to let go must still be able to end.
  socket.unref();
  const release = async (): Promise<void> => {
    socket.ref();
    socket.end();
    await gone;
  };
  return { release, abandon: () => void socket.end(), gone };
}

/** Asks for the server to outlive those who hold it. */
export async function keep(state: ServerState): Promise<void> {
  (await say(state, 'keep'))?.destroy();
}

/** Stops the server whoever holds it, and waits until it has stopped; false where the supervisor does not answer. */
export async function askToStop(state: ServerState): Promise<boolean> {
  const socket = await say(state, 'stop');
  if (!socket) return false;
  await once(socket, 'close');
  return true;
}

/**
 * The connection after the supervisor said ok; null where it can't be reached or knows another token. Another program
 * may have its port by now, which must neither see the token nor be taken for it.
 */
async function say(state: ServerState, word: 'hold' | 'keep' | 'stop'): Promise<Socket | null> {
  if (!isAlive(state.supervisor)) return null;
  const socket = connect({ port: state.controlPort, host: '127.0.0.1' });
  socket.write(`${state.token} ${word}\n`);
  const answered = await new Promise<boolean>((resolve) => {
    socket.once('data', (answer) => resolve(answer.toString('utf8') === 'ok\n'));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
  socket.on('error', () => undefined);
  return answered ? socket : null;
}

/** The supervisor beside this file: compiled, or in TypeScript through tsx where this file is. */
function supervisorScript(): string[] {
  const typescript = import.meta.url.endsWith('.ts');
  const script = fileURLToPath(new URL(typescript ? './supervisor.ts' : './supervisor.js', import.meta.url));
  if (!typescript) return [script];
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return ['--import', pathToFileURL(tsx).href, script];
}
