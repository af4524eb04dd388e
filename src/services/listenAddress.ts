// Where the server may listen: without authentication on this machine alone, unless whoever starts it takes that upon them.

import { BlockList, isIP } from 'node:net';
import { KinholdError } from '../domain/errors.ts';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export interface ListenAddress {
  readonly host: string;
  /** True where it was said deliberately that everyone who reaches the address may read everything. */
  readonly openToNetwork: boolean;
}

/**
 * @throws KinholdError 'invalid-input' where others than this machine could reach the address and it was not said that
 * they may, or where it is no address
 */
export function requireListenAddress({ host, openToNetwork }: ListenAddress): void {
  if (isLoopback(host)) return;
  if (!openToNetwork)
    throw new KinholdError(
      'invalid-input',
      `Kinhold has no authentication yet and serves this machine alone: '${host}' is not a loopback address; use 127.0.0.1, ` +
        '::1 or localhost, or add --open-to-network where something else decides who gets in.',
    );
  if (isIP(host) === 0)
    throw new KinholdError('invalid-input', `'${host}' is no IP address to listen on; use 0.0.0.0 or :: for all.`);
}

/** Whether this machine alone can reach `host`. */
export function isLoopback(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host.toLowerCase() === 'localhost';
  return LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
