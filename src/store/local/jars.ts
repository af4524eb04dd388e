// Neo4j Community Edition's jars (GPLv3: downloaded, never bundled): fetched once by Maven into the user's cache folder.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KinholdError } from '../../domain/errors.ts';
import { brokenJars } from './brokenJars.ts';
import type { LocalDatabaseOptions, OnStep } from './options.ts';
import { processStart } from './processIdentity.ts';
import { runTool } from './runTool.ts';

/** Lies at the same place seen from src/store/local and from dist/store/local. */
const POM = fileURLToPath(new URL('../../../scripts/neo4j/pom.xml', import.meta.url));
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
/** A line of progress is said after this many jars. */
const JARS_PER_STEP = 40;

/** The version of Neo4j that the pom pins. */
export function neo4jVersion(): string {
  const version = /<neo4j\.version>(.+?)</.exec(readFileSync(POM, 'utf8'))?.[1];
  if (!version) throw new Error(`${POM} names no neo4j.version`);
  return version;
}

/** Where the jars are, or will be. */
export function jarFolder(cacheFolder: string): string {
  return join(cacheFolder, `neo4j-${neo4jVersion()}`);
}

/** Whether the jars are there, every one of them whole. */
export function hasJars(cacheFolder: string): boolean {
  const folder = jarFolder(cacheFolder);
  return existsSync(folder) && brokenJars(folder).length === 0;
}

/**
 * The folder with the jars, downloaded where it is missing or one of them is cut off. They arrive in a folder beside it
 * that is renamed when whole, so that a download that was cut off never counts. Throws KinholdError
 * 'database-start-failed'.
 */
export async function ensureJars(options: LocalDatabaseOptions, onStep: OnStep): Promise<string> {
  const folder = jarFolder(options.cacheFolder);
  if (hasJars(options.cacheFolder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  clearAbandoned(folder);
  if (existsSync(folder)) onStep(`${brokenJars(folder).join(', ')} in ${folder} is cut off: downloading anew`);
  const arriving = `${folder}.arriving-${process.pid}`;
  mkdirSync(arriving);
  try {
    await download(arriving, options, onStep);
    refuseBroken(brokenJars(arriving));
    moveInPlace(arriving, folder);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
  return folder;
}

/** What starters that were killed while they downloaded have left. */
function clearAbandoned(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const [, pid] = /^\.arriving-(\d+)$/.exec(name.slice(basename(folder).length)) ?? [];
    if (pid && processStart(Number(pid)) === null)
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** Maven copies what its own folder holds, cut off or not, and does not fetch it again. */
function refuseBroken(broken: readonly string[]): void {
  if (broken.length === 0) return;
  throw new KinholdError(
    'database-start-failed',
    `Maven's copy of ${broken[0]} is cut off. Delete it (\`find ~/.m2 -name ${broken[0]} -delete\`) and start again.`,
  );
}

async function download(into: string, options: LocalDatabaseOptions, onStep: OnStep): Promise<void> {
  onStep(`downloading Neo4j ${neo4jVersion()} with Maven (about 140 MB, once)`);
  let jars = 0;
  const onLine = (line: string) => {
    if (/^(\[INFO\] )?Downloaded from .*\.jar /.test(line) && ++jars % JARS_PER_STEP === 0) {
      onStep(`downloading Neo4j ${neo4jVersion()}: ${jars} jars so far`);
    }
  };
  const args = ['-B', '-f', POM, COPY, `-DoutputDirectory=${into}`];
  const { code, lines } = await runTool('mvn', args, { environment: options.environment, onLine });
  if (code !== 0) throw downloadFailed(lines);
}

function moveInPlace(arriving: string, folder: string): void {
  try {
    // A server may be running on the old ones: what it has opened stays open to it.
    if (existsSync(folder) && brokenJars(folder).length > 0) rmSync(folder, { recursive: true });
    renameSync(arriving, folder);
  } catch (error) {
    // Another starter was quicker: its jars are as good.
    if (!existsSync(folder)) throw error;
  }
}

function downloadFailed(lines: readonly string[]): KinholdError {
  const reason = lines.find((line) => line.startsWith('[ERROR]'))?.slice('[ERROR] '.length) ?? 'Maven gave no reason';
  return new KinholdError(
    'database-start-failed',
    `Maven could not download Neo4j: ${reason} Check the network and ~/.m2/settings.xml and start again, or set NEO4J_URI.`,
  );
}
