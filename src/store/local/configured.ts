// The configured way: NEO4J_URI names a server, a cluster or Aura. It is somebody else's to start and to stop.

import { KinholdError } from '../../domain/errors.ts';
import type { LocalDatabase } from '../../services/localDatabase.ts';
import type { Credentials } from './options.ts';

/** A LocalDatabase that is not local: starting finds it, stopping leaves it alone. */
export function configuredDatabase(configured: Credentials): LocalDatabase {
  const refuse = async (): Promise<never> => {
    throw new KinholdError(
      'invalid-input',
      `NEO4J_URI names ${configured.uri}, which this project does not own. Unset NEO4J_URI to work on the local database.`,
    );
  };
  return {
    start: async () => ({ ...configured, browserUrl: null, way: 'configured', stop: async () => undefined }),
    stop: refuse,
    status: refuse,
    reset: refuse,
    dump: refuse,
    replace: refuse,
  };
}
