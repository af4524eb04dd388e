// Setting a database's files aside and putting them back: in a folder of this machine, and by the scripts that do it in a container.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ASIDE_SCRIPTS, dropAside, putBack, setAside } from '../../../src/store/local/asideFiles.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'kinhold-aside-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(data, file)), { recursive: true });
  writeFileSync(join(data, file), text);
}

function read(file: string): string | null {
  return existsSync(join(data, file)) ? readFileSync(join(data, file), 'utf8') : null;
}

function sh(script: string): void {
  expect(spawnSync('sh', ['-c', script], { cwd: data }).status).toBe(0);
}

const ways = [
  { name: 'in a folder', set: () => setAside(data), back: () => putBack(data), drop: () => dropAside(data) },
  {
    name: 'by scripts',
    set: () => sh(ASIDE_SCRIPTS.set),
    back: () => sh(ASIDE_SCRIPTS.back),
    drop: () => sh(ASIDE_SCRIPTS.drop),
  },
];

describe.each(ways)('$name', ({ set, back, drop }) => {
  const graph = ['databases/neo4j/store', 'transactions/neo4j/log'];

  beforeEach(() => {
    for (const file of [...graph, 'databases/system/store']) write(file, 'old');
  });

  it('moves the graph out of the way and nothing else, and back over what came', () => {
    set();
    expect(graph.map(read)).toEqual([null, null]);
    expect(read('databases/system/store')).toBe('old');
    write('databases/neo4j/store', 'new');
    write('databases/neo4j/more', 'new');
    back();
    expect([...graph, 'databases/neo4j/more', 'aside/databases/store'].map(read)).toEqual(['old', 'old', null, null]);
  });

  it('puts back what was moved before a move was cut off, once and again', () => {
    set();
    // The second move did not happen.
    sh('mv aside/transactions transactions/neo4j');
    back();
    back();
    expect(graph.map(read)).toEqual(['old', 'old']);
  });

  it('lets what came stand when what was set aside is deleted, and clears away what an earlier time has left', () => {
    set();
    write('databases/neo4j/store', 'new');
    drop();
    back();
    expect(read('databases/neo4j/store')).toBe('new');
    write('aside/transactions/log', 'left');
    rmSync(join(data, 'transactions', 'neo4j'), { recursive: true, force: true });
    set();
    back();
    expect(graph.map(read)).toEqual(['new', null]);
  });
});
