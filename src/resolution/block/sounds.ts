// Sounds of names as integers, computed once a distinct name. They are hashes of texts rather than numbers given out in turn,
// so that the same record has the same keys whatever came before it.

import { soundOf } from '../compare/textSimilarity.ts';
import type { FeatureTable } from '../features/featureTable.ts';
import { TextPool } from '../features/textPool.ts';
import { canonicalGivenNames } from '../normalize/nicknames.ts';

const NONE: readonly number[] = [];

export class Sounds {
  private readonly table: FeatureTable;
  private readonly texts = new TextPool();
  private readonly wordsOf: (readonly number[] | undefined)[] = [];
  private readonly givenOf: (readonly number[] | undefined)[] = [];
  private readonly mailboxes: (number | undefined)[] = [];

  constructor(table: FeatureTable) {
    this.table = table;
  }

  /** The sounds of a given name and of the formal names it may stand for; none for an initial. */
  ofGiven(name: number): readonly number[] {
    if (name < 0) return NONE;
    this.givenOf[name] ??= this.soundsOf(
      this.table.names.length(name) < 2 ? [] : canonicalGivenNames(this.table.names.text(name)),
    );
    return this.givenOf[name]!;
  }

  /** The sounds of each word of a name. */
  ofWords(name: number): readonly number[] {
    if (name < 0) return NONE;
    this.wordsOf[name] ??= this.soundsOf(
      this.table.names
        .text(name)
        .split(' ')
        .filter((word) => word.length > 1),
    );
    return this.wordsOf[name]!;
  }

  /** The sound of a name's first word, or -1. */
  ofName(name: number): number {
    return this.ofWords(name)[0] ?? -1;
  }

  /** The first letter of a name, or -1. */
  initial(name: number): number {
    return name < 0 ? -1 : this.table.names.text(name).charCodeAt(0);
  }

  /** The part of an e-mail before '@'. */
  mailbox(email: number): number {
    this.mailboxes[email] ??= this.hash(`@${this.table.contacts.text(email).split('@')[0]}`);
    return this.mailboxes[email]!;
  }

  /** First letters of a name's words, or the name itself where it is one short word. */
  acronym(name: number): number {
    const words = this.table.names.text(name).split(' ');
    return this.hash(`.${words.length === 1 ? words[0] : words.map((word) => word[0]).join('')}`);
  }

  private soundsOf(words: readonly string[]): readonly number[] {
    return [...new Set(words.map(soundOf))].map((sound) => this.hash(sound));
  }

  private hash(text: string): number {
    return this.texts.hash(this.texts.intern(text));
  }
}
