// Where the server may listen: without authentication, on this machine alone.

import { BlockList, isIP } from 'node:net';
import { KinholdError } from '../domain/errors.ts';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * @throws KinholdError 'invalid-input' where others than this machine could reach `host`
 */
export function requireLoopback(host: string): void {
  const family = isIP(host);
  const loopback =
    family === 0 ? host.toLowerCase() === 'localhost' : LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
  if (loopback) return;
  throw new KinholdError(
    'invalid-input',
    `Kinhold has no authentication yet and serves this machine alone: '${host}' is not a loopback address; use 127.0.0.1, ::1 or localhost.`,
  );
}
