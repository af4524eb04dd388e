// Websites: the registrable domain, or why there is none.

import { expect, test } from 'vitest';
import { normalizeWebsite } from '../../../src/resolution/normalize/website.ts';

test.each([
  ['https://www.Acme.co.uk/about?x=1', 'acme.co.uk'],
  ['acme.com', 'acme.com'],
  ['http:/acme.com', 'acme.com'],
  ['shop.acme.com.au', 'acme.com.au'],
  ['münchen.de', 'xn--mnchen-3ya.de'],
  ['www.acme.example', 'acme.example'],
])('%s is %s', (raw, value) => {
  expect(normalizeWebsite(raw)).toEqual({ value });
});

test.each([
  ['www.facebook.com/acme', 'shared host'],
  ['https://uk.linkedin.com/company/acme', 'shared host'],
  ['acme.blogspot.com', 'shared host'],
  ['acme.wixsite.com/home', 'shared host'],
  ['gmail.com', 'shared host'],
  ['acme', 'not a website'],
  ['10.0.0.1', 'not a website'],
  ['ann@acme.com', 'not a website'],
  ['n/a', 'placeholder word'],
  ['http://example.com', 'reserved domain'],
])('%s identifies no one: %s', (raw, reason) => {
  expect(normalizeWebsite(raw)).toEqual({ reason });
});
