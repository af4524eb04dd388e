// E-mail addresses: one value for one mailbox, and reasons for what is none.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeEmail, splitEmails } from '../../../src/resolution/normalize/email.ts';

function read(raw: string): string {
  const result = normalizeEmail(raw);
  return 'value' in result ? result.value.value : `(${result.reason})`;
}

describe('an e-mail address', () => {
  test.each([
    ['Ann.Smith@Acme.COM', 'ann.smith@acme.com'],
    ['Ann.Smith+news@GMail.com', 'annsmith@gmail.com'],
    ['ann.smith@googlemail.com', 'annsmith@gmail.com'],
    ['ann+shop@acme.com', 'ann@acme.com'],
    ['mailto:bob@acme.com?subject=hello', 'bob@acme.com'],
    ['Bob Smith <bob@acme.co.uk>', 'bob@acme.co.uk'],
    ['bob @acme.com.', 'bob@acme.com'],
    ['acme@acme.com', 'acme@acme.com'],
    ['ann@münchen.de', 'ann@xn--mnchen-3ya.de'],
    ['ann@acme.example', 'ann@acme.example'],
  ])('%s is %s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  test.each([
    ['bob', '(not an e-mail address)'],
    ['bob@localhost', '(not an e-mail address)'],
    ['bob@@acme.com', '(not an e-mail address)'],
    ['@acme.com', '(not an e-mail address)'],
    ['n/a', '(placeholder word)'],
    ['test@test.com', '(placeholder mailbox)'],
    ['x@x.com', '(placeholder mailbox)'],
    ['noemail@acme.com', '(placeholder mailbox)'],
    ['asdf@asdf.com', '(placeholder mailbox)'],
    ['aaaa@gmail.com', '(placeholder mailbox)'],
    ['123456@gmail.com', '(placeholder mailbox)'],
    ['ann@example.com', '(reserved domain)'],
    ['ann@shop.test', '(reserved domain)'],
  ])('%s is left out: %s', (raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  test.each([
    ['info@acme.com', true],
    ['no-reply@acme.com', true],
    ['sales.uk@acme.com', true],
    ['support2@acme.com', true],
    ['ann@acme.com', false],
    ['salesh@acme.com', false],
    ['admin.smith@acme.com', false],
  ])('%s being a role mailbox is %s', (raw, role) => {
    expect(normalizeEmail(raw)).toMatchObject({ value: { role } });
  });

  test('a public provider is told from a company', () => {
    expect(normalizeEmail('ann@gmail.com')).toMatchObject({ value: { freeMail: true } });
    expect(normalizeEmail('ann@acme-widgets.com')).toMatchObject({ value: { freeMail: false } });
  });

  test('several addresses in one value come apart', () => {
    expect(splitEmails('a@acme.com; b@acme.com')).toEqual(['a@acme.com', 'b@acme.com']);
    expect(splitEmails('Ann <a@acme.com>')).toEqual(['Ann <a@acme.com>']);
  });

  test('a canonical address is its own canonical form', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const once = normalizeEmail(raw);
        if ('value' in once) expect(read(once.value.value)).toBe(once.value.value);
        else expect(once.reason).not.toBe('');
      }),
    );
  });
});
