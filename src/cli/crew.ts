// Starts threads that read and normalize parts of large inputs and score pairs beside this one.

import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { isErrorCode, KinholdError } from '../domain/errors.ts';
import { type Crew, type CrewAnswer, type CrewRequest, type Mate, teamOf } from '../services/crew.ts';
import type { InputSpec } from '../services/inputs.ts';

/** What a thread is started with. */
export interface CrewData {
  readonly specs: readonly InputSpec[];
  readonly port: MessagePort;
}

const MOST_WORKERS = 8;
/** Short-lived objects are most of what normalizing makes: with room for them, few outlive a collection. */
const YOUNG_GENERATION_MB = 96;

/** As many threads as there are processors; this one is one of them, but for the time in which others read (`reads`). */
export function startCrew(specs: readonly InputSpec[], reads: boolean): Crew {
  const processors = Math.min(MOST_WORKERS, availableParallelism());
  const size = reads ? processors : processors - 1;
  const workers = Array.from({ length: size }, () => new CrewWorker(specs));
  let turn = 0;
  return {
    size,
    takeIn: async (part, number) => answered('taken', await workers[turn++ % size]!.ask({ part, number })),
    takenRecords: () =>
      Promise.all(workers.map(async (worker) => answered('collected', await worker.ask({ collect: true })))),
    // This thread works too, so that one of the others would only stand in its way.
    team: teamOf(workers.slice(size - (processors - 1))),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function answered<K extends 'taken' | 'collected'>(what: K, answer: CrewAnswer): NonNullable<CrewAnswer[K]> {
  const found = answer[what];
  if (found !== undefined) return found;
  const { code = '', message = 'a thread gave no answer' } = answer.failure ?? {};
  throw isErrorCode(code) ? new KinholdError(code, message) : new Error(message);
}

/** One thread, with a channel that can be read without waiting for the event loop. */
class CrewWorker implements Mate {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly waiting: ((answer: CrewAnswer) => void)[] = [];
  private readonly failed: Promise<never>;

  constructor(specs: readonly InputSpec[]) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerData: CrewData = { specs, port: port2 };
    this.worker = new Worker(new URL('./crewWorker.js', import.meta.url), {
      workerData,
      transferList: [port2],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.failed = new Promise((_, reject) => this.worker.on('error', reject));
    // Whoever waits for an answer learns of a failure; while nobody does, it is no unhandled one.
    this.failed.catch(() => undefined);
    this.port.on('message', (answer: CrewAnswer) => this.waiting.shift()?.(answer));
  }

  ask(request: CrewRequest): Promise<CrewAnswer> {
    const answer = new Promise<CrewAnswer>((resolve) => this.waiting.push(resolve));
    this.port.postMessage(request);
    return Promise.race([answer, this.failed]);
  }

  begin(request: CrewRequest): void {
    this.port.postMessage(request);
  }

  answer(): CrewAnswer {
    return (receiveMessageOnPort(this.port) as { message: CrewAnswer }).message;
  }

  async close(): Promise<void> {
    this.port.close();
    await this.worker.terminate();
  }
}
