// A machine for tests: a folder whose programs are scripts, so that Java, Maven and Docker can be missing, old or broken.

import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDatabaseOptions } from '../../../src/store/local/options.ts';
import { localOptions } from '../../support/neo4j.ts';

/** What `java -version` says. */
export const java = (version: string) => `echo 'openjdk version "${version}"' >&2`;

/** A Maven that puts this text into one jar. The last of its arguments is -DoutputDirectory=FOLDER. */
export const mavenWith = (jar: string) =>
  `[ "$1" = -v ] && exit 0\nfor last; do :; done\nprintf '${jar}' > "\${last#*=}/neo4j.jar"`;

/** As `printf` of a shell writes it: the shortest zip that there is, with nothing in it. */
export const EMPTY_ZIP = `PK\\005\\006${'\\000'.repeat(18)}`;

/** Options of a database in `folder`, on a machine whose only programs are these scripts and those of /bin. */
export function machineWith(folder: string, programs: Record<string, string>): LocalDatabaseOptions {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const [name, script] of Object.entries({ docker: 'exit 1', java: 'exit 1', mvn: 'exit 1', ...programs })) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return localOptions(join(folder, '.neo4j'), {
    cacheFolder: join(folder, 'cache'),
    environment: { PATH: `${bin}:/usr/bin:/bin` },
  });
}
