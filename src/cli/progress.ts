// Progress of long work on a terminal: a bar while the amount is known, a line for each step after it.

import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './context.ts';

/** Draws on `stream`; silent where that is no terminal. */
export function terminalProgress(stream: NodeJS.WriteStream): (label: string) => Progress {
  return (label) => (stream.isTTY ? drawn(label, stream) : { update() {}, step() {}, stop() {} });
}

function drawn(label: string, stream: NodeJS.WriteStream): Progress {
  const format = `${label} {bar} {percentage}% {eta_formatted} left`;
  const bar = new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  let started = false;
  const stop = () => {
    if (started) bar.stop();
    started = false;
  };
  return {
    update(done, total) {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    step(name) {
      stop();
      stream.write(`${name} ...\n`);
    },
    stop,
  };
}
