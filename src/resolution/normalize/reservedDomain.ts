// Domains that can never be anyone's (RFC 2606, RFC 6761).

import { domainToASCII } from 'node:url';

const RESERVED_NAMES = /(?:^|\.)example\.(?:com|net|org|edu)$/;
// The top-level domain .example is left out: it is what fiction and documentation use for distinct, meant names, not what
// people type to get past a form.
const RESERVED_TLDS = /(?:^|\.)(?:test|invalid|localhost|local|localdomain)$/;

/** Whether a domain is reserved for examples and tests. */
export function isReservedDomain(domain: string): boolean {
  return RESERVED_NAMES.test(domain) || RESERVED_TLDS.test(domain);
}

/** The domain in its ASCII (punycode) form, lower case; the input where it has none. */
export function toAsciiDomain(domain: string): string {
  return /^[ -~]*$/.test(domain) ? domain : domainToASCII(domain) || domain;
}
