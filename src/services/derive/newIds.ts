// New ids are made from what they are for, not drawn at random: the same facts give the same ids everywhere.

import { hash } from 'node:crypto';

const PREFIXES = { person: 'cus', organization: 'org', account: 'acc', household: 'hou' } as const;
export type IdKind = keyof typeof PREFIXES;

/** Crockford's base 32: no letters that look like digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** Gives ids such as 'cus_3f7k...' from seeds; never one that `isTaken` or that it gave before. */
export class NewIds {
  private readonly isTaken: (id: string) => boolean;
  private readonly given = new Set<string>();

  constructor(isTaken: (id: string) => boolean) {
    this.isTaken = isTaken;
  }

  /** `isInUse` says of further ids that they may not be given. */
  next(kind: IdKind, seed: string, isInUse: (id: string) => boolean = () => false): string {
    for (let attempt = 0; ; attempt++) {
      const id = `${PREFIXES[kind]}_${digest(attempt === 0 ? seed : `${seed}#${attempt}`)}`;
      if (this.given.has(id) || this.isTaken(id) || isInUse(id)) continue;
      this.given.add(id);
      return id;
    }
  }
}

function digest(seed: string): string {
  const bytes = hash('sha256', seed, 'buffer');
  let text = '';
  for (let at = 0; at < LENGTH; at++) text += ALPHABET[bytes[at]! & 31];
  return text;
}
