// Files in, records out: what a mapping makes of rows, over whole files.

import { describe, expect, it } from 'vitest';
import { openInputs } from '../../src/sources/open.ts';
import { errorOf, inputFolder, readAll, readFileWith } from './inputFiles.ts';

const write = inputFolder();
const person = { source: 'crm', type: 'person', id: 'id', fields: { givenName: 'first', familyName: 'last' } };

describe('a record', () => {
  it('has everything the mapping says, raw and trimmed', async () => {
    const file = await write(
      'crm.csv',
      'id,first,last,dob,mail,mail2,mobile,home,no,street,city,bill,cc,pass,seg,acc,title,since,mod\n' +
        'a 1, Ann ,Lee,1985-03-07,a@x.example,,1,2,5,Main St,Oslo,Box 9,NO,77,gold,A/1,CFO,2019-02-01,2020-01-02 10:00\n',
    );
    const mapping = await write('crm.json', {
      source: 'crm',
      type: 'person',
      id: 'id',
      observedAt: 'mod',
      fields: {
        givenName: 'first',
        familyName: 'last',
        fullName: '{first} {last}',
        birthDate: 'dob',
        email: ['mail', 'mail2'],
        phone: [{ column: 'home', kind: 'home' }, 'mobile'],
        gender: { column: 'seg', values: { gold: 'f' } },
        employer: { constant: 'Acme' },
        'address.street': ['no', 'street'],
        'address.city': 'city',
        'address[billing].street': 'bill',
      },
      identifiers: { passport: ['cc', 'pass'], login: '{cc}-{mail2}', crmContact: 'id' },
      attributes: ['seg'],
      defaults: { 'address.country': 'NO', nameSuffix: 'n' },
      relationships: [
        { relation: 'contactOf', right: 'crm:account:{acc}', role: 'title', validFrom: 'since' },
        { relation: 'worksFor', right: 'crm:organization:{mail2}' },
      ],
    });
    const { records, relationships, quarantined } = await readFileWith(file, mapping);
    expect(quarantined).toEqual([]);
    expect(records).toEqual([
      {
        key: 'crm:person:a%201',
        source: 'crm',
        type: 'person',
        id: 'a 1',
        observedAt: '2020-01-02T10:00:00.000Z',
        position: 0,
        text: {
          givenName: 'Ann',
          familyName: 'Lee',
          fullName: 'Ann Lee',
          gender: 'f',
          employer: 'Acme',
          nameSuffix: 'n',
        },
        birthDate: ['1985-03-07'],
        emails: ['a@x.example'],
        phones: [{ value: '2', kind: 'home' }, { value: '1' }],
        websites: [],
        alternateNames: [],
        addresses: [
          { street: '5 Main St', city: 'Oslo', country: 'NO' },
          { kind: 'billing', street: 'Box 9', country: 'NO' },
        ],
        identifiers: [
          { type: 'passport', value: 'NO:77' },
          { type: 'crmContact', value: 'a 1' },
        ],
        attributes: { seg: 'gold' },
      },
    ]);
    expect(relationships).toMatchObject([
      {
        relation: 'contactOf',
        left: 'crm:person:a%201',
        right: 'crm:account:A%2F1',
        role: 'CFO',
        validFrom: '2019-02-01',
        declaredBy: 'crm:person:a%201',
      },
    ]);
  });

  it('takes the fields of its own type where a file holds several types', async () => {
    const file = await write('mixed.csv', 'src,kind,id,first,org\ncrm,P,1,Ann,Acme\nerp,O,1,Ann,Acme\n');
    const mapping = await write('mixed.json', {
      source: { column: 'src', values: { crm: 'CRM' } },
      type: { column: 'kind', values: { P: 'person', O: 'organization' } },
      id: 'id',
      fields: { givenName: 'first', name: 'org' },
    });
    const { records } = await readFileWith(file, mapping);
    expect(records.map(({ key, text }) => [key, text])).toEqual([['CRM:person:1', { givenName: 'Ann' }]]);
    const plain = await write('plain.json', {
      ...person,
      source: { column: 'src' },
      type: { column: 'kind' },
      fields: {},
    });
    expect((await readFileWith(file, plain)).quarantined.map(({ reason }) => reason)).toEqual([
      "'P' is not a type; there are person, organization, account",
      "'O' is not a type; there are person, organization, account",
    ]);
  });

  it('has the default country alone where it states no address', async () => {
    const file = await write('bare.csv', 'id,first,last,city\n1,Ann,Lee,\n');
    const mapping = await write('bare.json', {
      ...person,
      fields: { 'address.city': 'city' },
      defaults: { 'address.country': 'US' },
    });
    expect((await readFileWith(file, mapping)).records[0]?.addresses).toEqual([{ country: 'US' }]);
  });

  it('survives a date that does not exist', async () => {
    const file = await write('baddate.csv', 'id,dob,mod\n1,1985-02-30,soon\n');
    const mapping = await write('baddate.json', { ...person, observedAt: 'mod', fields: { birthDate: 'dob' } });
    const { records, quarantined } = await readFileWith(file, mapping);
    expect(quarantined).toEqual([]);
    expect(records[0]).toMatchObject({ birthDate: [], observedAt: null });
  });
});

describe('positions', () => {
  it('rise over all files, and good rows alone have one', async () => {
    const mapping = await write('person.json', person);
    const one = await write('one.csv', 'id,first,last\n1,Ann,Lee\n,Bo,Lee\n2,Cy,Lee\n');
    const two = await write('two.csv', 'id,first,last\n3,Dee,Lee\n');
    const opened = await openInputs([one, two].map((file) => ({ file, mapping })));
    const { records } = await readAll(opened);
    expect(records.map(({ id, position }) => [id, position])).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 2],
    ]);
    expect(await readAll(opened), 'inputs can be read again').toMatchObject({ records });
  });

  it('reading ends at the size of all files', async () => {
    const mapping = await write('person.json', person);
    const file = await write('sized.csv', 'id,first,last\n1,Ann,Lee\n');
    const opened = await openInputs([{ file, mapping }]);
    let bytesRead = 0;
    for await (const batch of opened.batches()) bytesRead = batch.bytesRead;
    expect(bytesRead).toBe(opened.totalBytes);
    expect(opened.totalBytes).toBe(24);
  });
});

describe('quarantine', () => {
  it('names file, line, field and reason, and keeps the row', async () => {
    const mapping = await write('person.json', person);
    const file = await write(
      'bad.csv',
      Buffer.concat([
        Buffer.from('id,first,last\n1,"Ann\nMaé",Lee\n1,Again,Lee\n,Bo,Lee\n4,Cy\n5,'),
        Buffer.from([0xe9]),
        Buffer.from(',Lee\n6,Dee,Lee'),
      ]),
    );
    const { records, quarantined } = await readFileWith(file, mapping);
    expect(records.map(({ id }) => id)).toEqual(['1', '6']);
    expect(quarantined).toEqual([
      {
        file,
        line: 4,
        field: 'id',
        reason: "person '1' of source 'crm' came before; the first row is kept",
        row: '1,Again,Lee',
      },
      { file, line: 5, field: 'id', reason: 'the id is empty', row: ',Bo,Lee' },
      { file, line: 6, field: '', reason: '2 columns where the header has 3', row: '4,Cy' },
      { file, line: 7, field: '', reason: 'the line is not valid UTF-8; save the file as UTF-8', row: '5,\uFFFD,Lee' },
    ]);
  });

  it('finds a duplicate in another file, but not under another source or type', async () => {
    const file = await write('same.csv', 'id,first,last\n1,Ann,Lee\n');
    const mapping = await write('person.json', person);
    const other = await write('other.json', { ...person, source: 'shop' });
    const opened = await openInputs([mapping, other, mapping].map((one) => ({ file, mapping: one })));
    const { records, quarantined } = await readAll(opened);
    expect(records.map(({ key }) => key)).toEqual(['crm:person:1', 'shop:person:1']);
    expect(quarantined).toHaveLength(1);
  });
});

describe('several mappings', () => {
  const file = () => write('one.csv', 'id,first,last,seg\n1,Ann,Lee,x\n');

  it('give their policies and comparisons together', async () => {
    const a = await write('a.json', {
      ...person,
      policies: { login: { max: 2 } },
      attributes: ['seg'],
      compare: { seg: 'text' },
    });
    const b = await write('b.json', {
      ...person,
      source: 'b',
      policies: { login: { max: 2, exclusive: 'no' }, duns: { hubCap: 3 } },
    });
    const opened = await openInputs([
      { file: await file(), mapping: a },
      { file: await file(), mapping: b },
    ]);
    expect(opened.policies).toEqual({ login: { max: 2, exclusive: 'no' }, duns: { hubCap: 3 } });
    expect(opened.compare).toEqual({ seg: 'text' });
  });

  it('are refused where they contradict each other', async () => {
    const a = await write('a.json', { ...person, policies: { login: { exclusive: 'no' } } });
    const b = await write('b.json', { ...person, policies: { login: { exclusive: 'hard' } } });
    const specs = [
      { file: await file(), mapping: a },
      { file: await file(), mapping: b },
    ];
    const error = await errorOf(() => openInputs(specs));
    expect(error.code).toBe('invalid-mapping');
    expect(error.message).toBe(
      `mapping ${b}: /policies/login/exclusive is 'hard', but 'no' in mapping ${a}; make them agree`,
    );
  });
});
