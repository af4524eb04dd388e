// What a local Neo4j is told at its start: neo4j.conf and the flags of its JVM.

import type { MemorySettings } from './options.ts';

export interface ServerPorts {
  readonly bolt: number;
  readonly http: number;
}

/**
 * The whole of neo4j.conf. Loopback only, no usage report, and no waiting for idle connections at the stop
 * (0.5 s instead of 10 s). Neo4j refuses to start on a setting that it does not know.
 */
export function neo4jConf(ports: ServerPorts, memory: MemorySettings): string {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${ports.bolt}`,
    `server.bolt.advertised_address=localhost:${ports.bolt}`,
    `server.http.listen_address=127.0.0.1:${ports.http}`,
    `server.http.advertised_address=localhost:${ports.http}`,
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    `server.memory.heap.initial_size=${Math.min(memory.heapMb, 256)}m`,
    `server.memory.heap.max_size=${memory.heapMb}m`,
    `server.memory.pagecache.size=${memory.pageCacheMb}m`,
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    'internal.server.bolt.connection_shutdown_wait_time=0s',
    '',
  ].join('\n');
}

/** Flags that Neo4j needs on Java 17 and newer; its own start script sets the same. */
export function jvmFlags(memory: MemorySettings): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent', 'java.lang'];
  return [
    `-Xmx${memory.heapMb}m`,
    `-Xms${Math.min(memory.heapMb, 256)}m`,
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dfile.encoding=UTF-8',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}
