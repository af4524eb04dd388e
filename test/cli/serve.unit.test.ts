// `kinhold serve`: what it hands to the composition root and what it prints.

import { describe, expect, it } from 'vitest';
import type { CliContext } from '../../src/cli/context.ts';
import { type ServeOptions, serveCommand } from '../../src/cli/serve.ts';

async function serve(...args: string[]): Promise<{ asked: ServeOptions[]; out: string[]; notes: string[] }> {
  const asked: ServeOptions[] = [];
  const out: string[] = [];
  const notes: string[] = [];
  const context = { out: (line: string) => out.push(line), note: (line: string) => notes.push(line) };
  const command = serveCommand(context as unknown as CliContext, async (options) => {
    asked.push(options);
    return { url: 'http://127.0.0.1:3000', browserUrl: 'http://127.0.0.1:7474/browser/', stopped: Promise.resolve() };
  });
  await command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync(args, { from: 'user' });
  return { asked, out, notes };
}

describe('serve', () => {
  it('leaves the port to the configuration and stays on loopback where nothing is said', async () => {
    expect((await serve()).asked).toEqual([{ host: '127.0.0.1', port: null, openToNetwork: false }]);
  });

  it('takes a port and a loopback host', async () => {
    expect((await serve('--port', '0', '--host', '::1')).asked).toEqual([
      { host: '::1', port: 0, openToNetwork: false },
    ]);
  });

  it('prints where page, API, documentation and browser are', async () => {
    const { out } = await serve();
    expect(out.join('\n')).toContain('http://127.0.0.1:3000/docs/');
    expect(out.join('\n')).toContain('http://127.0.0.1:7474/browser/');
  });

  it('prints one JSON object with --json', async () => {
    const { out } = await serve('--json');
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        page: 'http://127.0.0.1:3000/',
        api: 'http://127.0.0.1:3000/v1',
        docs: 'http://127.0.0.1:3000/docs/',
        browser: 'http://127.0.0.1:7474/browser/',
      },
    ]);
  });

  it.each(['0.0.0.0', 'example.org'])('refuses --host %s before anything starts', async (host) => {
    await expect(serve('--host', host)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('no authentication'),
    });
  });

  it('takes a host that others reach where that is said deliberately, and warns', async () => {
    const { asked, notes } = await serve('--host', '0.0.0.0', '--open-to-network');
    expect(asked).toEqual([{ host: '0.0.0.0', port: null, openToNetwork: true }]);
    expect(notes).toEqual([expect.stringContaining('everyone who reaches 0.0.0.0 can read everything')]);
    expect((await serve('--open-to-network')).notes).toEqual([]);
  });

  it.each(['70000', '-1', '3e3', 'web'])('refuses --port=%s', async (port) => {
    await expect(serve(`--port=${port}`)).rejects.toThrow('0 to 65535');
  });
});
