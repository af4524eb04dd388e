// The Docker way as far as it goes without an engine.

import { expect, it } from 'vitest';
import { dockerWay, pinnedImage } from '../../../src/store/local/docker.ts';
import { localOptions } from '../../support/neo4j.ts';

it('takes the image from docker-compose.yml, pinned to a full version', () => {
  expect(pinnedImage()).toMatch(/^neo4j:\d+\.\d+\.\d+-community$/);
});

it('runs the container in the foreground, on loopback ports alone, with the password out of its arguments', async () => {
  const options = localOptions('/nowhere/.neo4j', { environment: { PATH: '' } });
  const command = await dockerWay.prepare(options, { bolt: 1, http: 2 }, 'secret', () => undefined);
  expect(command.args).not.toContain('--detach');
  expect(command.args).toEqual(expect.arrayContaining(['127.0.0.1:1:7687', '127.0.0.1:2:7474']));
  expect(command.args.join(' ')).not.toContain('secret');
  expect(command.environment).toEqual({ NEO4J_AUTH: 'neo4j/secret' });
});

it('says that no engine answers where there is no docker', async () => {
  const options = localOptions('/nowhere/.neo4j', { environment: { PATH: '' } });
  expect(await dockerWay.obstacle(options)).toBe('no Docker engine answers');
});
