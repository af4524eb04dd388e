// Mappings that are wrong, and where the error points.

import { describe, expect, it } from 'vitest';
import { openInputs } from '../../src/sources/open.ts';
import { parseMapping, readMapping } from '../../src/sources/parseMapping.ts';
import { errorOf, inputFolder } from './inputFiles.ts';

const write = inputFolder();
const base = { source: 'crm', type: 'person', id: 'id', fields: { givenName: 'first' } };
const relationship = {
  source: 'crm',
  type: 'relationship',
  relation: 'childOf',
  left: 'crm:account:{a}',
  right: 'crm:account:{b}',
};

describe('a wrong mapping', () => {
  it.each([
    ['no object', [], '', /expected object/],
    ['source missing', { ...base, source: undefined }, '/source', /is missing|expected a text/],
    ['id missing', { type: 'person', source: 'crm' }, '/id', /is missing|expected a column/],
    ['a misspelt key', { ...base, field: {} }, '/field', /did you mean 'fields'/],
    ['a misspelt type', { ...base, type: 'persons' }, '/type', /expected person, organization, account/],
    [
      'a misspelt type value',
      { ...base, type: { column: 'k', values: { P: 'human' } } },
      '/type/values/P',
      /expected one of/,
    ],
    ['a misspelt field', { ...base, fields: { givenname: 'x' } }, '/fields/givenname', /did you mean 'givenName'/],
    ['a field of another type', { ...base, fields: { name: 'x' } }, '/fields/name', /not a field of person records/],
    ['an unknown address part', { ...base, fields: { 'address.town': 'x' } }, '/fields/address.town', /not a field/],
    ['a slash in a name', { ...base, fields: { 'a/b~c': 'x' } }, '/fields/a~1b~0c', /not a field/],
    ['an empty column', { ...base, fields: { givenName: '' } }, '/fields/givenName', /is empty/],
    ['a number for a column', { ...base, fields: { givenName: 3 } }, '/fields/givenName', /expected a column name/],
    ['an empty list', { ...base, fields: { email: [] } }, '/fields/email', /is an empty list/],
    [
      'a misspelt constant',
      { ...base, fields: { email: { const: 'x' } } },
      '/fields/email/const',
      /did you mean 'constant'/,
    ],
    ['a wrong list element', { ...base, fields: { email: ['a', 7] } }, '/fields/email/1', /expected a column name/],
    [
      'a kind on an email',
      { ...base, fields: { email: [{ column: 'a', kind: 'home' }] } },
      '/fields/email/0/kind',
      /phones only/,
    ],
    [
      'a wrong strength',
      { ...base, policies: { ssn: { strength: 'strong' } } },
      '/policies/ssn/strength',
      /expected one of/,
    ],
    [
      'a misspelt policy',
      { ...base, policies: { ssn: { hubcap: 3 } } },
      '/policies/ssn/hubcap',
      /did you mean 'hubCap'/,
    ],
    ['an identifier type with a colon', { ...base, identifiers: { 'a:b': 'x' } }, '/identifiers/a:b', /cannot name/],
    [
      'a comparison of nothing',
      { ...base, attributes: ['seg'], compare: { sec: 'text' } },
      '/compare/sec',
      /did you mean 'seg'/,
    ],
    [
      'an unknown comparison',
      { ...base, attributes: ['seg'], compare: { seg: 'fuzzy' } },
      '/compare/seg',
      /expected one of/,
    ],
    ['a default for no field', { ...base, defaults: { country: 'US' } }, '/defaults/country', /not a field/],
    ['a wrong date order', { ...base, dateOrder: 'day first' }, '/dateOrder', /"DMY"\|"MDY"/],
    [
      'a key of two parts',
      { ...base, relationships: [{ relation: 'worksFor', right: 'crm:{x}' }] },
      '/relationships/0/right',
      /source:type:id/,
    ],
    [
      'a misspelt relation',
      { ...base, relationships: [{ relation: { constant: 'works' }, right: '{x}' }] },
      '/relationships/0/relation/constant',
      /worksFor/,
    ],
    [
      'a misspelt detail',
      { ...base, relationships: [{ relation: 'worksFor', right: '{x}', from: 'y' }] },
      '/relationships/0/from',
      /not a key/,
    ],
    ['a relationship without left', { ...relationship, left: undefined }, '/left', /is missing/],
    ['a relationship with fields', { ...relationship, fields: {} }, '/fields', /not a key/],
    ['a key of an unknown type', { ...relationship, left: 'crm:firm:{a}' }, '/left', /'firm' is not a type of record/],
  ])('with %s points there', async (_, mapping, pointer, detail) => {
    const error = await errorOf(() => parseMapping(mapping, 'crm.json'));
    expect(error.code).toBe('invalid-mapping');
    expect(error.errors[0]?.pointer).toBe(pointer);
    expect(error.errors[0]?.detail).toMatch(detail);
    expect(error.message).toContain(`mapping crm.json: ${pointer}`);
    expect(error.message).not.toContain('\n');
  });

  it('has all its faults told at once', async () => {
    const error = await errorOf(() => parseMapping({ ...base, fields: { nam: 'x', emial: 'y' } }, 'crm.json'));
    expect(error.errors.map(({ pointer }) => pointer)).toEqual(['/fields/nam', '/fields/emial']);
    expect(error.message).toMatch(/\(and 1 more\)$/);
  });

  it('may be no JSON, or not there', async () => {
    const file = await write('broken.json', '{"source": ');
    expect((await errorOf(() => readMapping(file))).message).toContain(`mapping ${file} is not valid JSON: `);
    expect((await errorOf(() => readMapping(`${file}x`))).message).toBe(
      `mapping ${file}x does not exist; check the path`,
    );
  });
});

describe('columns of a mapping', () => {
  it('must be in the header of the file', async () => {
    const file = await write('crm.csv', 'id,first_name,tel,tel\n');
    const fields = { givenName: 'firstname', familyName: '{id} {surname}', phone: [{ column: 'tel', kind: 'home' }] };
    const mapping = await write('crm.json', { ...base, fields });
    const error = await errorOf(() => openInputs([{ file, mapping }]));
    expect(error.code).toBe('invalid-mapping');
    expect(error.errors).toEqual([
      { pointer: '/fields/givenName', detail: `${file} has no column 'firstname'; did you mean 'first_name'?` },
      { pointer: '/fields/familyName', detail: `${file} has no column 'surname'; it has id, first_name, tel, tel` },
      { pointer: '/fields/phone/0/column', detail: `column 'tel' stands 2 times in ${file}; rename one` },
    ]);
  });

  it('may come later in NDJSON, the id excepted', async () => {
    const file = await write('rows.ndjson', '{"id": "1"}\n{"id": "2", "first": "Ann"}\n');
    const opened = await openInputs([{ file, mapping: await write('good.json', base) }]);
    expect(opened.guessed).toEqual([]);
    const mapping = await write('bad.json', { ...base, id: 'key' });
    expect((await errorOf(() => openInputs([{ file, mapping }]))).errors[0]?.pointer).toBe('/id');
  });
});
