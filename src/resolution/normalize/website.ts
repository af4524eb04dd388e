// Websites: reduced to the domain someone registered, which a company's pages and mail share.

import { parse } from 'tldts';
import hosts from '../data/sharedHosts.json' with { type: 'json' };
import { boundedCache } from './boundedCache.ts';
import { isFreeMailDomain } from './email.ts';
import type { Normalized } from './exclusions.ts';
import { textPlaceholder } from './placeholder.ts';
import { isReservedDomain, toAsciiDomain } from './reservedDomain.ts';

const SHARED = new Set(hosts.domains);
const SHARED_NAMES = new Set(hosts.names);

/** The registrable domain, or why the address identifies no one. */
export const normalizeWebsite: (raw: string) => Normalized<string> = boundedCache(readWebsite);

function readWebsite(raw: string): Normalized<string> {
  const placeholder = textPlaceholder(raw);
  if (placeholder !== null) return { reason: placeholder };
  const cleaned = raw
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(?:https?:?\/\/?)+/, '')
    .replace(/[.,;]+$/, '');
  if (cleaned.includes('@')) return { reason: 'not a website' };
  const result = parse(cleaned, { allowPrivateDomains: true });
  const domain = result.domain;
  if (domain === null || result.isIp || !(result.isIcann || result.isPrivate || domain.endsWith('.example')))
    return { reason: 'not a website' };
  if (isReservedDomain(domain)) return { reason: 'reserved domain' };
  const shared = result.isPrivate || SHARED.has(domain) || SHARED_NAMES.has(result.domainWithoutSuffix ?? '');
  return shared || isFreeMailDomain(domain) ? { reason: 'shared host' } : { value: toAsciiDomain(domain) };
}
