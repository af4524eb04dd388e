// A thread of the crew (crew.ts): answers one request after the other.

import { workerData } from 'node:worker_threads';
import { CrewMember, type CrewRequest } from '../services/crew.ts';
import { openInputs } from '../sources/open.ts';
import type { CrewData } from './crew.ts';

const { specs, port } = workerData as CrewData;
const member = new CrewMember(() => openInputs(specs));
let last: Promise<void> = Promise.resolve();

port.on('message', (request: CrewRequest) => {
  last = last.then(async () => {
    port.postMessage(await member.work(request));
    if (!('done' in request)) return;
    Atomics.add(request.done, 0, 1);
    Atomics.notify(request.done, 0);
  });
});
