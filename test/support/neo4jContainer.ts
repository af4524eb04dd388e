// The Neo4j of a test run in a container, by testcontainers: the engine takes it away even if the run is killed.

import { randomUUID } from 'node:crypto';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { openDatabase } from '../../src/store/database.ts';
import { pinnedImage } from '../../src/store/local/docker.ts';
import type { Neo4jAddress } from './neo4j.ts';

const STARTUP_MS = 120_000;

export interface ContainerNeo4j {
  readonly address: Neo4jAddress;
  stop(): Promise<void>;
}

/** Starts one. Rejects where the engine can't, or where its ports are out of reach. */
export async function startContainer(): Promise<ContainerNeo4j> {
  const container = await new Neo4jContainer(pinnedImage())
    .withPassword(randomUUID())
    .withEnvironment({
      NEO4J_server_memory_heap_max__size: '1g',
      NEO4J_server_memory_pagecache_size: '256m',
      NEO4J_dbms_usage__report_enabled: 'false',
    })
    .withStartupTimeout(STARTUP_MS)
    .start();
  const address = {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password: container.getPassword(),
  };
  const stop = async () => void (await container.stop());
  try {
    await (await openDatabase(address)).close();
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}
