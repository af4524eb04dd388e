// A thread of the crew (crew.ts): answers one request after the other.

import { workerData } from 'node:worker_threads';
import { type CrewRequest, work } from '../services/crew.ts';
import type { OpenedInputs } from '../services/inputs.ts';
import { openInputs } from '../sources/open.ts';
import type { CrewData } from './crew.ts';

const { specs, port } = workerData as CrewData;
let opened: Promise<OpenedInputs> | null = null;
let last: Promise<void> = Promise.resolve();

port.on('message', (request: CrewRequest) => {
  last = last.then(async () => {
    port.postMessage(await work(request, inputs));
    if (!('done' in request)) return;
    Atomics.add(request.done, 0, 1);
    Atomics.notify(request.done, 0);
  });
});

function inputs(): Promise<OpenedInputs> {
  opened ??= openInputs(specs);
  return opened;
}
