// The Java way: Neo4j Community Edition from its jars, on the Java of this machine, with its data in the local folder.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KinholdError } from '../../domain/errors.ts';
import { dropAside, putBack, setAside } from './asideFiles.ts';
import { ensureJars, hasJars } from './jars.ts';
import { jvmFlags, neo4jConf } from './neo4jConf.ts';
import type { LocalDatabaseOptions } from './options.ts';
import { runTool } from './runTool.ts';
import { writePrivately } from './settings.ts';
import type { Way } from './way.ts';

const OLDEST_JAVA = 17;

export const javaWay: Way = {
  name: 'java',

  async obstacle(options) {
    const version = await javaVersion(options);
    if (version === null) return noJava(options);
    if (version < OLDEST_JAVA) return `Java is version ${version} and Neo4j needs ${OLDEST_JAVA} or newer`;
    if (hasJars(options.cacheFolder)) return null;
    const maven = await runTool('mvn', ['-v'], options);
    return maven.code === 0 ? null : 'there is Java but no Maven (mvn) to download Neo4j with';
  },

  async prepare(options, ports, password, onStep) {
    const jars = await ensureJars(options, onStep);
    const conf = join(options.home, 'conf');
    for (const folder of [conf, join(options.home, 'logs')]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(conf, 'neo4j.conf'), neo4jConf(ports, options.memory));
    const classPath = ['-cp', join(jars, '*')];
    if (!existsSync(join(options.home, 'data', 'databases'))) await setPassword(options, classPath, password);
    const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${options.home}`, `--config-dir=${conf}`];
    return {
      command: javaCommand(options),
      args: [...jvmFlags(options.memory), crashReport(options), ...(options.javaFlags ?? []), ...classPath, ...main],
      environment: {},
      stop: null,
    };
  },

  async stopOutside() {
    // The process stands for the server.
    return false;
  },

  async deleteOutside() {
    // All of it is inside.
  },

  async admin(options, words, io) {
    const classPath = ['-cp', join(await ensureJars(options, () => undefined), '*')];
    const args = [...jvmFlags(options.memory), ...classPath, 'org.neo4j.cli.AdminTool', ...words];
    return runTool(javaCommand(options), args, { ...io, environment: adminEnvironment(options) });
  },

  async setAside({ home }) {
    setAside(join(home, 'data'));
  },

  async putBack({ home }) {
    putBack(join(home, 'data'));
  },

  async dropAside({ home }) {
    dropAside(join(home, 'data'));
  },
};

/** The major version of Java; null where there is none. */
async function javaVersion(options: LocalDatabaseOptions): Promise<number | null> {
  const { lines } = await runTool(javaCommand(options), ['-version'], options);
  const match = /version "(?:1\.)?(\d+)/.exec(lines.join('\n'));
  return match ? Number(match[1]) : null;
}

function javaCommand({ environment }: LocalDatabaseOptions): string {
  return environment.JAVA_HOME ? join(environment.JAVA_HOME, 'bin', 'java') : 'java';
}

function noJava({ environment: { JAVA_HOME } }: LocalDatabaseOptions): string {
  return JAVA_HOME ? `JAVA_HOME is ${JAVA_HOME}, where no bin/java runs` : 'there is no Java';
}

/** Where a crash of the JVM is told; by default that is the folder one stands in. */
function crashReport({ home }: LocalDatabaseOptions): string {
  return `-XX:ErrorFile=${join(home, 'logs', 'crash-%p.log')}`;
}

/**
 * Only before the first start. The tool takes the password as an argument and no other way, so Java reads its arguments
 * from a file that is the owner's alone: those on the command line are for all users of this machine to see.
 */
async function setPassword(options: LocalDatabaseOptions, classPath: string[], password: string): Promise<void> {
  const tool = [...classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const argumentFile = join(options.home, 'arguments');
  writePrivately(argumentFile, tool.map(quoted).join('\n'));
  const { code, lines } = await runTool(javaCommand(options), [`@${argumentFile}`], {
    environment: adminEnvironment(options),
  });
  rmSync(argumentFile, { force: true });
  if (code === 0) return;
  throw new KinholdError(
    'database-start-failed',
    `Neo4j's password could not be set: ${lines[0] ?? 'no reason given'}`,
  );
}

function adminEnvironment({ environment, home }: LocalDatabaseOptions): NodeJS.ProcessEnv {
  return { ...environment, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
}

/** As an argument file of Java wants it. */
function quoted(argument: string): string {
  return `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
