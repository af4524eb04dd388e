// Files and the mappings that stand before them on a command line: `FILE... --mapping M.json FILE...`. Their order counts,
// which commander does not tell, so this reads the words themselves.

import { Command, type ParseOptionsResult } from 'commander';
import { KinholdError } from '../domain/errors.ts';
import type { InputSpec } from '../services/inputs.ts';

const MAPPING = '--mapping';

/**
 * Each file with its mapping: the one before it, else the first of all, else none. `takesValue` tells options whose next
 * word is their value. Throws 'invalid-request' where there is no file, or where a mapping has no file to apply to.
 */
export function parseInputArguments(words: readonly string[], takesValue: (option: string) => boolean): InputSpec[] {
  const inputs: InputSpec[] = [];
  const mappings: { readonly file: string; used: boolean }[] = [];
  for (const token of tokens(words, takesValue)) {
    const current = mappings.at(-1);
    if (token.mapping) mappings.push({ file: token.text, used: false });
    else inputs.push({ file: token.text, mapping: current?.file ?? null });
    if (!token.mapping && current !== undefined) current.used = true;
  }
  const [first] = mappings;
  const early = inputs.filter(({ mapping }) => mapping === null);
  if (first !== undefined && early.length > 0) first.used = true;
  check(inputs, mappings);
  return inputs.map(({ file, mapping }) => ({ file, mapping: mapping ?? first?.file ?? null }));
}

/** A command that takes input files; `--mapping` may be given several times. */
export class InputCommand extends Command {
  #words: readonly string[] = [];

  constructor(name: string) {
    super(name);
    this.argument('<file...>', 'CSV, JSON, Excel or Parquet files');
    this.option(`${MAPPING} <file>`, 'how the rows of the files after it become records; may be given again');
  }

  /** Also remembers the words, whose order the result does not keep. */
  override parseOptions(words: string[]): ParseOptionsResult {
    this.#words = [...words];
    return super.parseOptions(words);
  }

  /** The files, each with its mapping. */
  inputs(): InputSpec[] {
    const takesValue = (option: string) => this.#takesValue(option);
    const counted = [...tokens(this.#words, takesValue)].filter(({ mapping }) => !mapping).length;
    // The program has taken the files before the first option off the words already.
    const leading = this.args.slice(0, this.args.length - counted);
    return parseInputArguments([...leading, ...this.#words], takesValue);
  }

  #takesValue(option: string): boolean {
    const known = [...this.options, ...(this.parent?.options ?? [])];
    return known.some(({ long, short, required }) => required && (option === long || option === short));
  }
}

interface Token {
  readonly text: string;
  readonly mapping: boolean;
}

/** Files and mappings in order; every other option is passed over with its value. */
function* tokens(words: readonly string[], takesValue: (option: string) => boolean): Generator<Token> {
  let literal = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]!;
    if (literal || !word.startsWith('-') || word === '-') yield { text: word, mapping: false };
    else if (word === '--') literal = true;
    else if (word.startsWith(`${MAPPING}=`)) yield { text: word.slice(MAPPING.length + 1), mapping: true };
    else if (word === MAPPING) yield { text: words[++i] ?? '', mapping: true };
    else if (takesValue(word)) i += 1;
  }
}

function check(
  inputs: readonly InputSpec[],
  mappings: readonly { readonly file: string; readonly used: boolean }[],
): void {
  if (inputs.length === 0) throw new KinholdError('invalid-request', 'No input file: name at least one.');
  const idle = mappings.find(({ used }) => !used);
  if (idle !== undefined) {
    throw new KinholdError(
      'invalid-request',
      `${MAPPING} ${idle.file} applies to no file: put it before the files that it describes.`,
    );
  }
}
