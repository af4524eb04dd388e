// Versions that are said in more than one file are the same.

import { expect, it } from 'vitest';
import { pinnedImage } from '../../../src/store/local/docker.ts';
import { neo4jVersion } from '../../../src/store/local/jars.ts';

it('the image and the jars are of one version of Neo4j', () => {
  expect(pinnedImage()).toBe(`neo4j:${neo4jVersion()}-community`);
});
