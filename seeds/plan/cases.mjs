// What is planted and what must come out. Each case names records by key, so that a test can check it without reading prose.

import { keys } from './tables.mjs';

const person = (slug, source) => keys('person', slug, source);
const organization = (slug, source) => keys('organization', slug, source);
const account = (slug, source) => keys('account', slug, source);
const crm = (type, slug) => keys(type, slug, 'crm')[0];

const entry = (kind) => (id, title, about, fields) => ({ id, kind, status: 'must', title, about, ...fields });
const together = (id, title, about, list) => entry('together')(id, title, about, { keys: list });
const apart = (id, title, about, groups) => entry('apart')(id, title, about, { groups });
const household = (id, title, about, groups) => entry('household-together')(id, title, about, { keys: groups.flat() });
const strangers = (id, title, about, groups) => entry('household-apart')(id, title, about, { groups });

const people = [
  together('phone-formats', 'One telephone, four spellings', 'The CRM, the shop and billing write one number as +44, with brackets and with a slash; capitals differ too.', [...person('tolliver', 'crm'), ...person('tolliver', 'shop'), ...person('tolliver', 'billing')]),
  together('crm-id', 'Only the CRM contact number', 'The support desk knows M Tolliver by another e-mail address and no telephone, but holds her CRM contact number.', [...person('tolliver', 'crm'), ...person('tolliver', 'support')]),
  together('nickname', 'Robert, Bob and Rob', 'Three forms of one given name; the shop and support share an e-mail address, the CRM shares telephone and birth date.', person('ashgrove')),
  together('initial', 'Judith and J.', 'Two systems hold an initial alone; e-mail address and telephone agree.', person('penhallow')),
  together('typo', 'Philippa, Phillipa, Wetherbey', 'Letters doubled and added in both names; telephone and birth date agree.', person('wetherby')),
  together('day-month-swap', 'Day and month swapped', 'Born 11 March in one system, 3 November in the others, where someone typed the date in the other order; address agrees.', person('larkspur')),
  together('name-order', 'Family name first', 'The shop and support have the family name in front; e-mail address and telephone agree.', person('zhou')),
  together('diacritics', 'Zoë Müller-Brandt without her dots', 'Umlauts written out, hyphen lost, capitals in billing.', person('muellerbrandt')),
  together('double-entry', 'Entered twice in one system', 'The CRM holds one man twice, Alasdair and Alastair.', person('kestrel')),
  together('married-name', 'A new family name', 'Elspeth Quince became Elspeth Harrowby and moved; e-mail address, telephone and birth date stayed.', person('quince')),
  together('moved-house', 'An old and a new address', 'Two systems last saw Soren Halvard in Leeds, two see him in Liverpool.', person('halvard')),
  together('changed-company', 'A person who changed company', 'Two CRM contacts with two work addresses and a private shop customer; telephone and birth date agree.', person('okoro')),
  apart('father-and-son', 'Father and son', 'One name, one address, one telephone; birth dates and the suffix tell them apart.', [person('drummond-sr'), person('drummond-jr')]),
  apart('twins', 'Twins', 'One birth date, address, telephone and family mailbox; only the given names differ.', [person('fairweather-isla'), person('fairweather-iona'), person('fairweather-mother')]),
  apart('family-phone', 'Mother and daughter on one telephone', 'The landline of the house stands on both.', [person('ingram-anna'), person('ingram-tess')]),
  apart('couple-mailbox', 'A couple with one mailbox', 'Henry and Rose write from one address and answer one telephone.', [person('emlyn-henry'), person('emlyn-rose')]),
  apart('namesakes', 'Namesakes', 'One name, different birth dates, cities, e-mail addresses and telephones.', [person('hollowell-leeds'), person('hollowell-bristol')]),
  apart('name-only', 'A name and nothing else', 'A support requester who left nothing but a name that someone else has too.', [person('feldmann'), person('feldmann-name-only')]),
  apart('recycled-number', 'A telephone number given to someone else', 'Ruth Emberton had the number until 2017, Leander Voss has it now.', [person('emberton'), person('voss')]),
  apart('shared-mailbox', 'A mailbox that six people write from', 'Everyone at Pellworth Care gives info@pellworthcare.example and the switchboard.', ['thornbury', 'nye', 'vell', 'orme', 'strake', 'lockhaven'].map((name) => person(`pellworth-${name}`))),
  apart('colleagues', 'Colleagues with one family name', 'Martin and Miriam Sedgewell share employer and switchboard.', [person('sedge-martin'), person('sedge-miriam')]),
  apart('junk-contacts', 'Junk in place of telephone and e-mail', 'Three people gave test@test.com, n/a and 0000000000.', ['tarrow', 'sallow', 'kittering'].map((name) => person(`junk-${name}`))),
  ...['tarrow', 'sallow', 'kittering'].map((name) => together(`junk-${name}`, 'Junk does not stand in the way', 'Name, birth date and address still say that the two records are one.', person(`junk-${name}`))),
];

const values = [
  ['junk-phone', 'A telephone of zeros', 'phone', '0000000000'],
  ['junk-email', 'A made-up e-mail address', 'email', 'test@test.com'],
].map(([id, title, field, value]) => entry('excluded')(id, title, `The value is left out by rule and reported as left out.`, { key: person('junk-tarrow', 'shop')[0], field, value }));

const golden = [
  entry('golden')('golden-moved', 'The current address wins', 'The address parts come from the newest record together.', { keys: person('halvard'), values: { 'address.city': 'Liverpool', 'address.postalCode': 'L17 9VN' } }),
  entry('golden')('golden-married', 'The current name wins', 'The newest records carry the new family name.', { keys: person('quince'), values: { familyName: 'Harrowby' } }),
];

const households = [
  household('drummond-house', 'Two generations in one house', 'Father and son: one family name, one address.', [person('drummond-sr'), person('drummond-jr')]),
  household('fairweather-house', 'A mother and her twins', 'One family name, one address.', [person('fairweather-isla'), person('fairweather-iona'), person('fairweather-mother')]),
  household('ingram-house', 'Mother and daughter', 'One family name, one address; the daughter is known to the shop and support alone.', [person('ingram-anna'), person('ingram-tess', 'shop')]),
  household('emlyn-house', 'A couple with one family name', 'One family name, one address.', [person('emlyn-henry'), person('emlyn-rose')]),
  household('two-surnames', 'A couple with two family names', 'The CRM declares them spouses, and the girl his child; all live at one address.', [person('marchmont'), person('reyes'), person('reyes-child')]),
  household('married-household', 'Married and moved in', 'One address, one family name since the wedding.', [person('quince', 'shop'), person('harrowby')]),
  strangers('apartments', 'One house number, two flats', 'Two Mercers behind two doors, with nothing that declares them related.', [person('mercer-2'), person('mercer-9')]),
  strangers('flatmates', 'Flatmates', 'One address, two family names, nothing declared.', [person('flat-adewale'), person('flat-novotna')]),
  strangers('shared-office', 'Colleagues are no household', 'Martin and Miriam Sedgewell share an office, not a home.', [person('sedge-martin'), person('sedge-miriam')]),
];

const companies = [
  together('legal-form-limited', 'Limited, Ltd. and LTD', 'One company; no registration number settles it.', organization('marlow')),
  together('legal-form-bv', 'B.V. and BV', 'The Dutch form with and without dots.', organization('veldman')),
  together('legal-form-gmbh', 'GmbH written out', 'The German form short and in full.', organization('oskerby-deutschland')),
  together('acronym', 'Words and acronym', 'National Timber & Building Merchants calls itself NTBM in the shop; website and telephone agree.', organization('ntbm')),
  together('branches-as-companies', 'Branches entered as companies', 'Leeds and York have one registration number: one legal entity.', organization('calder')),
  together('renamed', 'A company that was renamed', 'Dunmore Pumps became Brightwater Pumps; the number stayed.', organization('brightwater')),
  together('pellworth-company', 'One company in three systems', 'Capitals and legal form differ.', organization('pellworth')),
  apart('one-website', 'Parent and subsidiary on one website', 'Oskerby Holdings and Oskerby Foods share oskerby.example and have registration numbers of their own.', [organization('oskerby-holdings'), organization('oskerby-foods')]),
  apart('group-members', 'A group is not one company', 'Five companies whose names begin alike.', ['holdings', 'foods', 'bakeries', 'dairies', 'deutschland'].map((name) => organization(`oskerby-${name}`))),
  apart('near-names', 'Electrical and Electrics', 'Two Ashdowns in two cities with two registration numbers.', [organization('ashdown-electrical'), organization('ashdown-electrics')]),
  apart('two-countries', 'One name in two countries', 'Cobalt Bay Ltd and Cobalt Bay Inc are strangers.', [organization('cobalt-gb'), organization('cobalt-us')]),
  apart('franchise', 'Shops of a franchise', 'Two companies trade under one name and one website.', [organization('lantern-whitby'), organization('lantern-otley')]),
  apart('registered-office', 'One registered office', "Three firms use their accountant's address and telephone.", ['quarrel', 'tidemark', 'umberline'].map((slug) => organization(slug))),
  apart('junk-companies', 'Companies with junk values', 'Telephone of zeros, n/a and none are no common ground.', [organization('gorse'), organization('samphire')]),
];

const ultimate = (id, title, about, key, hierarchy, parent, depth) => entry('ultimate-parent')(id, title, about, { key, hierarchy, parent, depth });

const hierarchies = [
  ultimate('legal-group', 'A legal group of three levels', 'Bakeries belongs to Foods, Foods to Holdings.', crm('organization', 'oskerby-bakeries'), 'legal', crm('organization', 'oskerby-holdings'), 2),
  ultimate('sales-tree', 'An account tree of three levels', 'Sales keeps Oskerby by region and business.', crm('account', 'oskerby-berlin'), 'sales', crm('account', 'oskerby'), 2),
  ultimate('sales-tree-branches', 'Branches as accounts', 'Leeds yard under North, North under the head office.', crm('account', 'ntbm-leeds'), 'sales', crm('account', 'ntbm'), 2),
  ultimate('billing-tree', 'Another hierarchy for invoices', 'Finance invoices Bakeries to the group directly.', account('oskerby-bakeries', 'billing')[0], 'billing', account('oskerby', 'billing')[0], 1),
  ultimate('no-parent', 'An account without a parent', 'It is its own ultimate parent.', crm('account', 'marlow'), 'sales', crm('account', 'marlow'), 0),
  entry('cycle')('cycle', 'Accounts in a circle', 'Three Ashdown accounts are each other\'s parents; the circle is reported and the rest stands.', { hierarchy: 'sales', keys: ['ashdown', 'ashdown-sites', 'ashdown-vans'].map((slug) => crm('account', slug)) }),
];

const accounts = [
  together('account-in-two-systems', 'One account in CRM and billing', 'Billing holds the CRM account number and the old company name.', account('brightwater')),
  apart('account-branches', 'Branch accounts stay apart', 'Four accounts of Pellworth Care have numbers of their own.', ['pellworth', 'pellworth-leeds', 'pellworth-bristol', 'pellworth-york'].map((slug) => account(slug))),
];

const related = (id, title, about, relation, left, right, more = {}) => entry('related')(id, title, about, { relation, left, right, ...more });

const relations = [
  related('worked-for', 'Where she worked', 'Declared with both ends; the edge is lifted to the customer and the organization.', 'worksFor', crm('person', 'okoro'), crm('organization', 'oskerby-foods'), { validFrom: '2016-05-01', validTo: '2021-02-28' }),
  related('works-for', 'Where she works', 'Declared by the other CRM contact; the same customer has both.', 'worksFor', crm('person', 'okoro'), crm('organization', 'veldman'), { validFrom: '2021-03-01' }),
  related('decision-maker', 'Who decides', 'A contact with a role on an account.', 'contactOf', crm('person', 'oskerby-buyer'), crm('account', 'oskerby-uk'), { role: 'decision maker' }),
  related('holder', 'Who holds the account', 'An account tree and a company tree meet.', 'heldBy', crm('account', 'oskerby-berlin'), crm('organization', 'oskerby-deutschland')),
  related('private-account', 'A private account', 'A customer holds an account.', 'heldBy', crm('account', 'tolliver'), crm('person', 'tolliver')),
  related('spouses', 'Spouses', 'Declared once, lifted to the two customers.', 'spouseOf', crm('person', 'marchmont'), crm('person', 'reyes')),
];

const pending = [
  ['missing-parent', 'A parent that was never loaded', 'childOf', crm('account', 'umberline'), 'crm:account:A-9999'],
  ['missing-account', 'A contact of an account that was never loaded', 'contactOf', crm('person', 'oskerby-buyer'), 'crm:account:A-9998'],
  ['missing-company', 'An employer that was never loaded', 'worksFor', crm('person', 'kestrel'), 'crm:organization:O-999'],
].map(([id, title, relation, left, right]) => entry('pending')(id, title, 'The relationship is kept and reported; it attaches when its target comes.', { relation, left, right }));

/** Every case; `brokenRows` are the planted bad rows with the lines at which they came to stand. */
export function allCases(brokenRows) {
  const quarantined = brokenRows.map(({ id, title, file, line }) =>
    entry('quarantined')(id, title, 'The row goes to quarantine; the good rows before and after it survive.', { file, line }));
  return [...people, ...values, ...golden, ...households, ...companies, ...accounts, ...hierarchies, ...relations, ...pending, ...quarantined];
}
