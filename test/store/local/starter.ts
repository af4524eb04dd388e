// A process of its own that starts a local database, says where it is, and waits to be ended. Arguments: the folder, and
// `docker` where Docker may be used.

import { localDatabase } from '../../../src/store/local/localDatabase.ts';
import { localOptions } from '../../support/neo4j.ts';

const [home, way] = process.argv.slice(2);
const options = localOptions(home!, way === 'docker' ? { environment: process.env } : {});
const running = await localDatabase(options).start({
  onStep: () => undefined,
  keepRunning: false,
});
console.log(running.uri);
setInterval(() => undefined, 60_000);
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
