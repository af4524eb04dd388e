// What a search for customers is turned into before the graph is asked.

import { describe, expect, it } from 'vitest';
import { customerQuery } from '../../src/services/lookUp.ts';

const pointerOf = (search: Parameters<typeof customerQuery>[0]) => {
  try {
    customerQuery(search);
  } catch (error) {
    return error;
  }
  return null;
};

describe('a search for customers', () => {
  it('finds an e-mail in any spelling', () => {
    expect(customerQuery({ email: ' ANN+news@Acme.example ' })).toEqual({ identifiers: ['email:ann@acme.example'] });
  });

  it.each(['+1 202 555 0143', '+1 (202) 555-0143', '+12025550143'])('finds a phone number written as %s', (phone) => {
    expect(customerQuery({ phone })).toEqual({ identifiers: ['phone:+12025550143'] });
  });

  it('reads a national phone number in the country given', () => {
    expect(customerQuery({ phone: '020 7946 0958', country: 'GB' })).toEqual({ identifiers: ['phone:+442079460958'] });
  });

  it('tries every country for a national phone number without one', () => {
    const keys = customerQuery({ phone: '020 7946 0958' }).identifiers;
    expect(keys).toContain('phone:+442079460958');
    expect(new Set(keys).size).toBe(keys?.length);
  });

  it('asks for everyone where nothing is asked, or only spaces', () => {
    expect(customerQuery({})).toEqual({});
    expect(customerQuery({ q: '  ' })).toEqual({});
  });

  it.each([
    [{ email: 'nobody' }, '/query/email'],
    [{ phone: '12' }, '/query/phone'],
    [{ phone: '0000000000' }, '/query/phone'],
    [{ country: 'US' }, '/query/country'],
  ])('refuses %j and points at it', (search, pointer) => {
    expect(pointerOf(search)).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });

  it('refuses two questions at once', () => {
    expect(pointerOf({ q: 'ann', email: 'ann@acme.example' })).toMatchObject({ code: 'invalid-request' });
  });
});
