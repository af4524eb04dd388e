// The server's log: one JSON object a line, made by winston. Personal values never enter it: see requestLog.ts for what a request leaves.

import { createLogger, format, transports } from 'winston';

/** What the API needs of a logger; winston's fits. */
export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): unknown;
  error(message: string, fields: Readonly<Record<string, unknown>>): unknown;
}

/** A log that writes lines of `level` and above to `stream`. */
export function createLog(options: { readonly level: string; readonly stream: NodeJS.WritableStream }): Log {
  return createLogger({
    level: options.level,
    format: format.combine(format.timestamp(), format.json()),
    transports: [new transports.Stream({ stream: options.stream })],
  });
}
