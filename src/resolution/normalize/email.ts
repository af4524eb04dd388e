// E-mail addresses: a canonical form in which two spellings of one mailbox are equal, and what kind of mailbox it is.

import providers from 'email-providers';
import roles from '../data/roleMailboxes.json' with { type: 'json' };
import { boundedCache } from './boundedCache.ts';
import type { Normalized } from './exclusions.ts';
import type { NormalizedEmail } from './normalized.ts';
import { isKeyboardRun, isPlaceholderMailbox, isRepeated } from './placeholder.ts';
import { isReservedDomain, toAsciiDomain } from './reservedDomain.ts';
import { HYPHEN, isDigit, isLowerLetterOrDigit, keepOnly } from './text.ts';
import { WordSet } from './wordSet.ts';

const FREE_MAIL: ReadonlySet<string> = new Set(providers);
const ROLES = new WordSet(roles.mailboxes);
const GMAIL = 'gmail.com';

// RFC 5321 allows 254; the rest is room for a display name.
const MAX_LENGTH = 500;

const BRACKETED = /<([^<>]+@[^<>]+)>/;
const NOISE = /^(?:mailto:|e-?mail:|smtp:)|[\s\u200b]+|\?.*$|^[<"'([]+|[>"')\].,;:]+$/gi;
const PLAIN_DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const LOCAL = /^[^\s@"(),:;<>[\]\\]+$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const SEPARATED = /[._-]+/;
const AT = 64;
const DOT = 46;
const PLUS = 43;
const UNDERSCORE = 95;

/** What a domain says about its mailboxes; many share one. */
interface MailDomain {
  /** In ASCII; one for the two names of Gmail. */
  readonly name: string;
  /** Whether it reads as it stands: lower-case letters, digits, hyphens and dots. */
  readonly plain: boolean;
  readonly valid: boolean;
  readonly reserved: boolean;
  readonly freeMail: boolean;
  /** What stands before the first dot. */
  readonly label: string;
  readonly keyboardRun: boolean;
}

/** Whether a domain belongs to a public mail provider. */
export function isFreeMailDomain(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

/** The addresses one raw value holds: sources put several into a field, separated by ';', ',' or a space. */
export function splitEmails(raw: string): readonly string[] {
  const at = raw.indexOf('@');
  if (at < 0 || raw.indexOf('@', at + 1) < 0) return [raw];
  return raw.split(/[;,|\s]+/).filter((part) => part.includes('@'));
}

/** The canonical address, or why the value is none. */
export function normalizeEmail(raw: string): Normalized<NormalizedEmail> {
  if (raw.length > MAX_LENGTH) return { reason: 'too long' };
  const lower = raw.toLowerCase();
  const at = endOfPlainLocal(lower);
  if (at > 0) {
    const domain = mailDomain(lower.slice(at + 1));
    if (domain.plain) return readMailbox(lower.slice(0, at), domain);
  }
  return readUnclean(raw);
}

/** Where the '@' of an address stands whose local part is plain letters, digits and separators; -1 for any other. */
function endOfPlainLocal(address: string): number {
  for (let i = 0; i < address.length; i += 1) {
    const code = address.charCodeAt(i);
    if (code === AT) return i;
    if (!isLowerLetterOrDigit(code) && (i === 0 || (isNoSeparator(code) && code !== PLUS))) return -1;
  }
  return -1;
}

function readUnclean(raw: string): Normalized<NormalizedEmail> {
  const cleaned = clean(raw);
  const at = cleaned.lastIndexOf('@');
  if (at < 0) return { reason: isPlaceholderMailbox(cleaned) ? 'placeholder word' : 'not an e-mail address' };
  const local = cleaned.slice(0, at);
  return LOCAL.test(local)
    ? readMailbox(local, mailDomain(cleaned.slice(at + 1)))
    : { reason: 'not an e-mail address' };
}

function clean(raw: string): string {
  const inner = BRACKETED.exec(raw)?.[1] ?? raw;
  return inner.trim().replace(NOISE, '').replace(NOISE, '').toLowerCase().normalize('NFKC');
}

function readMailbox(stated: string, domain: MailDomain): Normalized<NormalizedEmail> {
  if (!domain.valid) return { reason: 'not an e-mail address' };
  const local = canonicalLocal(stated, domain.name);
  // What is left of 'test+1@' once its tag is off is a placeholder as well.
  const reason = placeholderReason(stated, domain) ?? (local === stated ? null : placeholderReason(local, domain));
  if (reason !== null) return { reason };
  const { name, freeMail } = domain;
  return { value: { value: `${local}@${name}`, local, domain: name, role: isRole(local), freeMail } };
}

const mailDomain = boundedCache((stated): MailDomain => {
  const ascii = toAsciiDomain(stated);
  const name = ascii === 'googlemail.com' ? GMAIL : ascii;
  const label = name.slice(0, name.indexOf('.'));
  return {
    name,
    plain: PLAIN_DOMAIN.test(stated),
    valid: DOMAIN.test(ascii),
    reserved: isReservedDomain(name),
    freeMail: FREE_MAIL.has(name),
    label,
    keyboardRun: isKeyboardRun(label),
  };
});

function placeholderReason(local: string, { reserved, label, keyboardRun }: MailDomain): string | null {
  if (reserved) return 'reserved domain';
  if (keyboardRun || isPlaceholderMailbox(local)) return 'placeholder mailbox';
  return label === local && (label.length < 3 || isRepeated(label, 3)) ? 'placeholder mailbox' : null;
}

function canonicalLocal(stated: string, domain: string): string {
  const plus = stated.indexOf('+');
  const untagged = plus > 0 ? stated.slice(0, plus) : stated;
  const undotted = domain === GMAIL ? untagged.replaceAll('.', '') : untagged;
  return undotted === '' ? untagged : undotted;
}

/** Whether a mailbox is a function's: 'info', 'no-reply', 'sales.uk', 'support2'. */
function isRole(local: string): boolean {
  const bare = withoutNumber(local);
  if (ROLES.has(bare)) return true;
  const joined = keepOnly(bare, isNoSeparator);
  if (joined.length === bare.length) return false;
  if (ROLES.has(joined)) return true;
  if (!ROLES.has(bare.slice(0, bare.search(SEPARATED)))) return false;
  return bare.split(SEPARATED).every((word, i) => ROLES.has(word) || (i > 0 && word.length < 4));
}

/** A mailbox without the digits at its end. */
export function withoutNumber(local: string): string {
  let end = local.length;
  while (end > 0 && isDigit(local.charCodeAt(end - 1))) end -= 1;
  return local.slice(0, end);
}

function isNoSeparator(code: number): boolean {
  return code !== DOT && code !== UNDERSCORE && code !== HYPHEN;
}
