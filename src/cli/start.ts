// `kinhold start`: the whole product on seed data, in one command.

import { Command } from 'commander';
import type { LoadSummary } from '../services/load/contract.ts';
import type { CliContext } from './context.ts';
import { summaryLines } from './load.ts';
import type { Served } from './serve.ts';

export interface Started extends Served {
  /** What loading the seeds did; null where the database holds other data and they were left out. */
  readonly seeds: LoadSummary | null;
}

export function startCommand({ out, note }: CliContext, run: () => Promise<Started>): Command {
  return new Command('start')
    .description('start the database, load the seeds where it holds nothing else, and serve the API and the page')
    .action(async () => {
      const { seeds, url, browserUrl, stopped } = await run();
      if (seeds) for (const line of summaryLines(seeds, null)) note(line);
      else note('The database holds other data than the seeds, so the seeds were not loaded.');
      out('');
      out(`  Page           ${url}/`);
      out(`  API            ${url}/v1/customers`);
      out(`  Documentation  ${url}/docs/`);
      if (browserUrl) out(`  Neo4j Browser  ${browserUrl} (user neo4j, password in .neo4j/password)`);
      out('');
      out('Ctrl-C stops everything; the data stays.');
      await stopped;
    });
}
