// E-mail addresses: a canonical form in which two spellings of one mailbox are equal, and what kind of mailbox it is.

import providers from 'email-providers';
import roles from '../data/roleMailboxes.json' with { type: 'json' };
import type { Normalized } from './exclusions.ts';
import type { NormalizedEmail } from './normalized.ts';
import { isKeyboardRun, isPlaceholderMailbox, isRepeated } from './placeholder.ts';
import { isReservedDomain, toAsciiDomain } from './reservedDomain.ts';

const FREE_MAIL: ReadonlySet<string> = new Set(providers);
const ROLES = new Set(roles.mailboxes);
const IGNORES_DOTS = new Set(['gmail.com', 'googlemail.com']);

// RFC 5321 allows 254; the rest is room for a display name.
const MAX_LENGTH = 500;

const BRACKETED = /<([^<>]+@[^<>]+)>/;
const NOISE = /^(?:mailto:|e-?mail:|smtp:)|[\s\u200b]+|\?.*$|^[<"'([]+|[>"')\].,;:]+$/gi;
const CLEAN = /^[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const LOCAL = /^[^\s@"(),:;<>[\]\\]+$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const SEPARATED = /[._-]+/;

/** Whether a domain belongs to a public mail provider. */
export function isFreeMailDomain(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

/** The addresses one raw value holds: sources put several into a field, separated by ';', ',' or a space. */
export function splitEmails(raw: string): readonly string[] {
  if (raw.indexOf('@') === raw.lastIndexOf('@')) return [raw];
  return raw.split(/[;,|\s]+/).filter((part) => part.includes('@'));
}

/** The canonical address, or why the value is none. */
export function normalizeEmail(raw: string): Normalized<NormalizedEmail> {
  if (raw.length > MAX_LENGTH) return { reason: 'too long' };
  const cleaned = clean(raw);
  const at = cleaned.lastIndexOf('@');
  if (at < 0) return { reason: isPlaceholderMailbox(cleaned) ? 'placeholder word' : 'not an e-mail address' };
  const stated = cleaned.slice(0, at);
  const domain = toAsciiDomain(cleaned.slice(at + 1));
  if (stated === '' || !LOCAL.test(stated) || !DOMAIN.test(domain)) return { reason: 'not an e-mail address' };
  const value = canonical(stated, domain);
  // What is left of 'test+1@' once its tag is off is a placeholder as well.
  const reason = placeholderReason(stated, domain) ?? placeholderReason(value.local, value.domain);
  return reason === null ? { value } : { reason };
}

function clean(raw: string): string {
  const lower = raw.toLowerCase();
  if (CLEAN.test(lower)) return lower;
  const inner = BRACKETED.exec(raw)?.[1] ?? raw;
  return inner.trim().replace(NOISE, '').replace(NOISE, '').toLowerCase().normalize('NFKC');
}

function placeholderReason(local: string, domain: string): string | null {
  if (isReservedDomain(domain)) return 'reserved domain';
  if (isPlaceholderMailbox(local)) return 'placeholder mailbox';
  const label = domain.slice(0, domain.indexOf('.'));
  const nothing = label === local && (label.length < 3 || isRepeated(label, 3));
  return nothing || isKeyboardRun(label) ? 'placeholder mailbox' : null;
}

function canonical(stated: string, statedDomain: string): NormalizedEmail {
  const domain = statedDomain === 'googlemail.com' ? 'gmail.com' : statedDomain;
  const plus = stated.indexOf('+');
  const untagged = plus > 0 ? stated.slice(0, plus) : stated;
  const undotted = IGNORES_DOTS.has(domain) ? untagged.replaceAll('.', '') : untagged;
  const local = undotted === '' ? untagged : undotted;
  return { value: `${local}@${domain}`, local, domain, role: isRole(local), freeMail: FREE_MAIL.has(domain) };
}

/** Whether a mailbox is a function's: 'info', 'no-reply', 'sales.uk', 'support2'. */
function isRole(local: string): boolean {
  const bare = local.replace(/\d+$/, '');
  if (ROLES.has(bare) || ROLES.has(bare.replace(/[._-]/g, ''))) return true;
  const [first, ...others] = bare.split(SEPARATED);
  return others.length > 0 && ROLES.has(first!) && others.every((word) => word.length < 4 || ROLES.has(word));
}
