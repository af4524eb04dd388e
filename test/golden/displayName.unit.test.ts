import { describe, expect, it } from 'vitest';
import { displayName } from '../../src/golden/displayName.ts';

const golden = (values: Record<string, string>) => ({
  values,
  provenance: Object.entries(values).map(([field, value]) => ({
    field,
    value,
    recordKey: 'crm:person:1',
    rule: 'mostRecent' as const,
  })),
});

describe('displayName', () => {
  it('joins the parts of a name in the order they are spoken', () => {
    const values = { familyName: 'Smith', givenName: 'Ann', nameSuffix: 'Jr', middleName: 'M', fullName: 'SMITH, ANN' };
    expect(displayName(golden(values), 'person')).toBe('Ann M Smith Jr');
  });

  it('takes the full name where a part is missing', () => {
    expect(displayName(golden({ givenName: 'Ann', fullName: 'Ann Smith' }), 'person')).toBe('Ann Smith');
    expect(displayName(golden({ givenName: 'Ann' }), 'person')).toBe('Ann');
  });

  it('falls back to what best stands in for a name, and is never empty', () => {
    expect(displayName(golden({ phone: '1', email: 'a@b.example' }), 'person')).toBe('a@b.example');
    expect(displayName(golden({ website: 'acme.example' }), 'organization')).toBe('acme.example');
    expect(displayName(golden({ 'identifier.crmId': '77' }), 'account')).toBe('77');
    expect(displayName(golden({}), 'person')).toBe('Unnamed person');
  });

  it('names an organization by its name alone', () => {
    expect(displayName(golden({ name: 'Acme Ltd', fullName: 'no' }), 'organization')).toBe('Acme Ltd');
  });
});
