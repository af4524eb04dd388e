// Loaded before the command that a bench runs: tells what it used on file descriptor 3 when it ends. The kernel's own mark is
// of this process alone; where there is no /proc, Node's figure stands in for it.

import { readFileSync, writeSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ cpuSeconds: (user + system) / 1e6, peakBytes: peakBytes() }));
});

function peakBytes() {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
