// Which jars of a folder are cut off. Java passes such a jar by without a word and fails later for a class it does not find.

import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A zip ends with this record of at least 22 bytes, and a comment of up to 65,535 after it. */
const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** Names of the jars in a folder that do not end as a zip does; '*.jar' where the folder holds none. */
export function brokenJars(folder: string): string[] {
  const jars = readdirSync(folder).filter((name) => name.endsWith('.jar'));
  return jars.length > 0 ? jars.filter((name) => !isWhole(join(folder, name))) : ['*.jar'];
}

/** The shortest end first: hardly any jar has a comment, and there are two hundred to look at before each start. */
function isWhole(jar: string): boolean {
  const { size } = statSync(jar);
  const longest = Math.min(END_RECORD_BYTES + LONGEST_COMMENT, size);
  return [END_RECORD_BYTES, longest].some((bytes) => bytes <= size && endsAsZip(jar, size, bytes));
}

/** The record says where the directory of the zip begins and how long it is; it has to end where the record begins. */
function endsAsZip(jar: string, size: number, bytes: number): boolean {
  const end = readEnd(jar, size, bytes);
  const at = end.lastIndexOf(END_RECORD);
  if (at < 0 || end.length - at < END_RECORD_BYTES) return false;
  const directoryEnds = end.readUInt32LE(at + 16) + end.readUInt32LE(at + 12);
  return directoryEnds === size - bytes + at;
}

function readEnd(jar: string, size: number, bytes: number): Buffer {
  const end = Buffer.alloc(bytes);
  const file = openSync(jar, 'r');
  try {
    readSync(file, end, 0, bytes, size - bytes);
  } finally {
    closeSync(file);
  }
  return end;
}
