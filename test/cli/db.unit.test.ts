// `kinhold db`, on a database that only notes what is asked of it.

import { describe, expect, it } from 'vitest';
import type { CliContext } from '../../src/cli/context.ts';
import { dbCommand } from '../../src/cli/db.ts';
import type { DatabaseStatus, LocalDatabase } from '../../src/services/localDatabase.ts';

const HOME = '/somewhere/.neo4j';
const ADDRESS = { uri: 'bolt://localhost:7687', username: 'neo4j', browserUrl: 'http://localhost:7474/browser/' };

/** What a run of the command printed and asked for. The database is a port with two states, not a store. */
async function run(...words: string[]): Promise<{ out: string[]; asked: string[] }> {
  const out: string[] = [];
  const asked: string[] = [];
  let status: DatabaseStatus = { state: 'stopped', home: HOME };
  const localDatabase: LocalDatabase = {
    async start({ keepRunning }) {
      asked.push(keepRunning ? 'start and keep' : 'start');
      status = { state: 'running', home: HOME, pid: 42, address: ADDRESS };
      return { ...ADDRESS, password: 'secret', way: 'java', stop: async () => undefined };
    },
    async stop() {
      asked.push('stop');
      return status.state === 'running';
    },
    status: async () => status,
    async reset() {
      asked.push('reset');
    },
    dump: () => Promise.reject(new Error('not asked for')),
    replace: () => Promise.reject(new Error('not asked for')),
  };
  const context: CliContext = {
    version: '0',
    out: (line) => out.push(line),
    note: () => undefined,
    progress: () => ({ step: () => undefined, update: () => undefined, stop: () => undefined }),
    openInputs: () => Promise.reject(new Error('not asked for')),
    localDatabase,
  };
  await dbCommand(context).parseAsync(words, { from: 'user' });
  return { out, asked };
}

describe('kinhold db', () => {
  it('start leaves the database running and says where it is, but not its password', async () => {
    const { out, asked } = await run('start');
    expect(asked).toEqual(['start and keep']);
    expect(out.join('\n')).toContain(ADDRESS.browserUrl);
    expect(out.join('\n')).not.toContain('secret');
  });

  it('status is one JSON object for machines', async () => {
    expect((await run('status', '--json')).out).toEqual([JSON.stringify({ state: 'stopped', home: HOME })]);
  });

  it('stop says when there was nothing to stop', async () => {
    expect((await run('stop')).out).toEqual(['No Neo4j was running.']);
  });

  it('reset deletes nothing where nobody can be asked, unless told so', async () => {
    await expect(run('reset')).rejects.toMatchObject({ code: 'invalid-request' });
    expect((await run('reset', '--yes')).asked).toEqual(['reset']);
  });
});
