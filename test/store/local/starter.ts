// A process of its own that starts a local database, says where it is, and waits to be ended. Argument: the folder.

import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import { localOptions } from '../../support/neo4j.ts';

const running = await localDatabase(localOptions(process.argv[2]!)).start({
  onStep: () => undefined,
  keepRunning: false,
});
console.log(running.uri);
setInterval(() => undefined, 60_000);
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
