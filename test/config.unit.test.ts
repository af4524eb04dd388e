// The environment that Kinhold heeds.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('readConfig', () => {
  it('starts a local database and listens on 3000 where nothing is set', () => {
    const config = readConfig({});
    expect(config.neo4j).toBeNull();
    expect([config.port, config.logLevel]).toEqual([3000, 'info']);
    expect(config.memory.heapMb).toBeGreaterThanOrEqual(512);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '' })).toMatchObject({ port: 3000, neo4j: null });
  });

  it('takes the server that NEO4J_URI names', () => {
    const config = readConfig({ NEO4J_URI: 'neo4j+s://x.databases.neo4j.io', NEO4J_PASSWORD: 'secret' });
    expect(config.neo4j).toEqual({ uri: 'neo4j+s://x.databases.neo4j.io', username: 'neo4j', password: 'secret' });
  });

  it('takes an empty password for a server without authentication', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: '' }).neo4j?.password).toBe('');
  });

  it('keeps downloads in the cache folder of the user', () => {
    expect(readConfig({ XDG_CACHE_HOME: '/cache' }).cacheFolder).toBe(join('/cache', 'kinhold'));
  });

  it.each([
    [{ PORT: 'http' }, 'The environment variable PORT must be a number.'],
    [{ PORT: '70000' }, 'The environment variable PORT must be 0 to 65535.'],
    [{ LOG_LEVEL: 'loud' }, 'The environment variable LOG_LEVEL must be one of error, warn, info, debug.'],
    [
      { NEO4J_URI: 'localhost:7687' },
      'The environment variable NEO4J_URI must be an address such as neo4j://localhost:7687.',
    ],
    [{ NEO4J_URI: 'bolt://x' }, 'The environment variable NEO4J_URI is set but NEO4J_PASSWORD is not'],
    [{ KINHOLD_NEO4J_HEAP_MB: '12' }, 'The environment variable KINHOLD_NEO4J_HEAP_MB must be 128 or more megabytes.'],
  ])('refuses %j and names the variable', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(message) }),
    );
  });
});
