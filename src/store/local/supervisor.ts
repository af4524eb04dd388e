// The process that owns a local server. It runs apart from whoever started it, because a JVM outlives a parent that is
// killed: every process that uses the server holds a connection to the supervisor, the kernel closes those of the dead,
// and when the last one is gone, and nobody asked to keep it, the supervisor stops the server.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { type ProcessIdentity, processStart } from './processIdentity.ts';
import { removeState, writeState } from './serverState.ts';
import type { SupervisedJob } from './supervisedServer.ts';

/** A checkpoint of a large store takes its time; after this the server is killed and recovers at its next start. */
const PATIENCE_MS = 120_000;
/** A stop that comes before there is anything to stop is asked for again. */
const STOP_RETRY_MS = 500;

const job = JSON.parse(process.argv[2] ?? '') as SupervisedJob;
const token = randomBytes(18).toString('base64url');
const holders = new Set<unknown>([process.stdin]);
let kept = false;
let stopping = false;

let killServer = (): void => undefined;
process.on('uncaughtException', fail);
const log = openSync(job.logFile, 'w', 0o600);
const server = spawn(job.command, [...job.args], { stdio: ['ignore', log, log] });
killServer = () => void server.kill('SIGKILL');
server.once('error', fail);
server.once('exit', ended);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopServer);
// The starter's pipe is the first hold, until the starter, who comes before all others, has connected like everyone else.
process.stdin.on('close', () => release(process.stdin)).resume();
process.stdout.on('error', () => undefined);

const control = createServer({ allowHalfOpen: true }, serve);
control.listen(0, '127.0.0.1', () => announce((control.address() as AddressInfo).port));

/** Without a note of it nobody would ever stop the server, so it goes first. The starter reads the reason. */
function fail(error: Error): void {
  killServer();
  process.stdout.write(`${error.message}\n`, () => process.exit(1));
}

function ended(code: number | null, signal: NodeJS.Signals | null): void {
  // The command may have been killed, and what it stood for still run.
  if (job.stop) spawnSync(job.stop[0], job.stop.slice(1), { stdio: 'ignore' });
  removeState(job.home);
  try {
    writeSync(log, `Neo4j was ended by ${signal ?? `itself with exit code ${code}`}\n`);
  } finally {
    process.exit(0);
  }
}

function announce(controlPort: number): void {
  writeState(job.home, {
    server: identityOf(server),
    supervisor: identityOf(process),
    controlPort,
    token,
    ...job.address,
  });
  process.stdout.write('ready\n');
}

function identityOf({ pid }: Pick<ChildProcess, 'pid'>): ProcessIdentity {
  return { pid: pid ?? 0, started: processStart(pid ?? 0) ?? '' };
}

function serve(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.once('close', () => release(socket));
  socket.once('end', () => {
    release(socket);
    // Whoever let go last waits on this connection until the server has stopped and this process with it.
    if (!stopping) socket.end();
  });
  socket.once('data', (data) => {
    const [given, word] = data.toString('utf8').trim().split(' ');
    if (given !== token) return socket.destroy();
    // A server that is stopping can't be held: whoever asks waits on this connection until it is gone.
    if (stopping && word === 'hold') return;
    obey(word, socket);
    socket.write('ok\n');
  });
}

function obey(word: string | undefined, socket: Socket): void {
  if (word === 'hold') {
    holders.add(socket);
    release(process.stdin);
  }
  if (word === 'keep') kept = true;
  if (word === 'stop') stopServer();
}

function release(holder: unknown): void {
  if (holders.delete(holder) && holders.size === 0 && !kept) stopServer();
}

function stopServer(): void {
  if (stopping) return;
  stopping = true;
  askToEnd();
  setTimeout(killServer, job.stopPatienceMs ?? PATIENCE_MS);
}

/** Until the server has ended, and this process with it. */
function askToEnd(): void {
  if (!job.stop) {
    server.kill('SIGTERM');
    return;
  }
  const asking = spawn(job.stop[0], job.stop.slice(1), { stdio: 'ignore' });
  asking.once('error', () => server.kill('SIGTERM'));
  asking.once('exit', () => setTimeout(askToEnd, STOP_RETRY_MS));
}
