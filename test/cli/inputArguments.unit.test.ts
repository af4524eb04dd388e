// Which mapping applies to which file, by the order of words alone.

import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { InputCommand, parseInputArguments } from '../../src/cli/inputArguments.ts';
import type { InputSpec } from '../../src/services/inputs.ts';

const parse = (line: string) => parseInputArguments(line.split(' ').filter(Boolean), (option) => option === '--out');

describe('parseInputArguments', () => {
  it.each<[string, string]>([
    ['a.csv', 'a.csv:'],
    ['a.csv --mapping m.json', 'a.csv:m.json'],
    ['--mapping m.json a.csv b.csv', 'a.csv:m.json b.csv:m.json'],
    ['--mapping=m.json a.csv', 'a.csv:m.json'],
    ['--mapping m.json a.csv --mapping n.json b.csv', 'a.csv:m.json b.csv:n.json'],
    ['a.csv --mapping m.json b.csv --mapping n.json c.csv', 'a.csv:m.json b.csv:m.json c.csv:n.json'],
    ['a.csv --out folder --mapping m.json', 'a.csv:m.json'],
    ['--full a.csv --mapping m.json -- --odd.csv', 'a.csv:m.json --odd.csv:m.json'],
  ])('reads %s as %s', (line, expected) => {
    expect(shown(parse(line))).toBe(expected);
  });

  it('refuses a mapping that no file follows', () => {
    expect(() => parse('--mapping m.json a.csv --mapping n.json')).toThrow(/--mapping n.json applies to no file/);
  });

  it('refuses a line without files', () => {
    expect(() => parse('--mapping m.json')).toThrow(/No input file/);
  });
});

describe('InputCommand', () => {
  it.each<[string, string]>([
    ['take a.csv --mapping m.json b.csv --level 3 c.csv', 'a.csv:m.json b.csv:m.json c.csv:m.json'],
    ['take a.csv --mapping m.json b.csv --mapping n.json c.csv', 'a.csv:m.json b.csv:m.json c.csv:n.json'],
    ['--quiet take --mapping m.json a.csv --quiet --mapping n.json b.csv', 'a.csv:m.json b.csv:n.json'],
    ['take a.csv b.csv', 'a.csv: b.csv:'],
  ])('keeps the order under a program: %s', (line, expected) => {
    const command = new InputCommand('take').option('--level <number>');
    let inputs: InputSpec[] = [];
    command.action(() => {
      inputs = command.inputs();
    });
    new Command('program').option('--quiet').addCommand(command).parse(line.split(' '), { from: 'user' });
    expect(shown(inputs)).toBe(expected);
  });
});

function shown(inputs: readonly InputSpec[]): string {
  return inputs.map(({ file, mapping }) => `${file}:${mapping ?? ''}`).join(' ');
}
