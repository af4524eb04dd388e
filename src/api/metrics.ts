// What /metrics tells Prometheus: how long requests took by route, how far the graph is behind its changes, and the process's own
// figures.

import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Lag } from '../services/live/ledger.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
}

/** Where the lag is read, when it is asked for. */
export interface LagSource {
  readonly lag: () => Promise<Lag>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Its own registry, so that several servers in one process do not share figures. */
export function createMetrics(source: LagSource): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requestSeconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  registerLag(registry, source);
  return { registry, requestSeconds };
}

/** Absent, rather than 0, while the database does not answer. */
function registerLag(registry: Registry, { lag, now }: LagSource): void {
  const read = shared(() => lag().catch(() => null));
  new Gauge({
    name: 'kinhold_feed_lag_seconds',
    help: 'Age of the oldest change that has no place in the feed yet.',
    registers: [registry],
    async collect() {
      const found = await read();
      if (found === null) this.remove();
      else this.set(found.since === null ? 0 : Math.max(0, now() - found.since) / 1000);
    },
  });
  new Gauge({
    name: 'kinhold_waiting',
    help: 'Changes that are not followed yet: events without a place in the feed, households and trees to be made anew.',
    labelNames: ['what'] as const,
    registers: [registry],
    async collect() {
      const found = await read();
      this.reset();
      if (found === null) return;
      for (const what of ['events', 'households', 'trees'] as const) this.set({ what }, found[what]);
    },
  });
}

/** Those who ask while an answer is on its way share it. */
function shared<T>(read: () => Promise<T>): () => Promise<T> {
  let onItsWay: Promise<T> | null = null;
  return () => {
    onItsWay ??= read().finally(() => {
      onItsWay = null;
    });
    return onItsWay;
  };
}
