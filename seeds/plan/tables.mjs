// How each system writes its rows: columns, date formats and spellings of its own. Ids are given in plan order.

import { accounts } from './accounts.mjs';
import { backgroundPeople, randomFrom } from './background.mjs';
import { companies, subsidiaries } from './companies.mjs';
import { declaredBetweenPeople, plantedPeople } from './people.mjs';

const FIRST_ID = { 'crm:person': 1001, 'shop:person': 50001, 'support:person': 9001, 'billing:person': 70001, 'crm:organization': 101, 'shop:organization': 601, 'billing:organization': 80001, 'crm:account': 2001, 'billing:account': 3001 };
const PREFIX = { 'crm:person': 'C-', 'crm:organization': 'O-', 'crm:account': 'A-', 'shop:organization': 'B', 'billing:account': 'K' };

const next = { ...FIRST_ID };
const random = randomFrom(7);
const keysOf = new Map();

const slashed = (iso) => iso.split('-').reverse().join('/');
const dotted = (iso) => iso.split('-').reverse().join('.');
const newId = (source, type) => `${PREFIX[`${source}:${type}`] ?? ''}${next[`${source}:${type}`]++}`;
const someDay = () => `${2021 + Math.floor(random() * 3)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(13 + Math.floor(random() * 15))}`;

/** Turns a plan's entries into records with ids, and remembers their keys by slug. */
function place(type, entries) {
  return entries.flatMap(({ slug, truth, records }) =>
    records.map(([source, differs = {}]) => {
      const id = newId(source, type);
      keysOf.set(`${type}:${slug}`, [...(keysOf.get(`${type}:${slug}`) ?? []), `${source}:${type}:${id}`]);
      return { source, id, ...truth, ...differs, seen: differs.seen ?? someDay() };
    }),
  );
}

const accountEntries = accounts.map(({ slug, billed, ...truth }) => ({
  slug,
  truth,
  records: billed === undefined ? [['crm']] : [['crm'], ['billing', { name: billed }]],
}));
const people = place('person', [...plantedPeople, ...backgroundPeople]);
const organizations = place('organization', companies);
const accountRecords = place('account', accountEntries);

/** Keys of a planned person, organization or account, in the order of its records; of one system if `source` is given. */
export function keys(type, slug, source) {
  const all = keysOf.get(`${type}:${slug}`);
  if (all === undefined) throw new Error(`nothing planned as ${type} ${slug}`);
  return source === undefined ? all : all.filter((key) => key.startsWith(`${source}:`));
}

const idOf = (type, slug, source = 'crm') => (slug ? (keys(type, slug, source)[0] ?? '').split(':')[2] ?? '' : '');
const of = (records, source) => records.filter((record) => record.source === source);

const crmContacts = of(people, 'crm').map((p) => ({
  contact_id: p.id, first_name: p.given, last_name: p.family, suffix: p.suffix, dob: p.born, gender: p.gender, email: p.email, phone: p.phone,
  job_title: p.title, company_id: idOf('organization', p.company), since: p.since, account_id: idOf('account', p.account), account_role: p.accountRole,
  street: p.street, apt: p.flat, city: p.city, postcode: p.postcode, country: p.country, modified: `${p.seen}T09:30:00Z`,
}));

const shopCustomers = of(people, 'shop').map((p) => ({
  'Customer No': p.id, Name: p.written ?? [p.given, p.family, p.suffix].filter(Boolean).join(' '), 'E-mail': p.email, Telephone: p.phone,
  Birthday: p.born && slashed(p.born), Street: p.street, Flat: p.flat, Town: p.city, 'Post code': p.postcode, Country: p.country === 'DE' ? 'Germany' : p.country && 'United Kingdom',
  'Last order': slashed(p.seen), Newsletter: random() < 0.5 ? 'yes' : 'no',
}));

const supportRequesters = of(people, 'support').map((p) => ({
  id: Number(p.id), name: { given: p.given, family: p.family }, contact: { email: p.email ?? null, phones: p.phone ? [p.phone] : [] },
  location: { city: p.city ?? null, postcode: p.postcode ?? null, country: p.country ?? null }, crm_contact: idOf('person', p.crm) || null, updated_at: `${p.seen}T16:05:00+01:00`,
}));

const personDebtors = of(people, 'billing').map((p) => ({
  DebtorNo: p.id, Kind: 'P', FirstName: p.given, LastName: p.family, BirthDate: p.born && dotted(p.born), Company: '', RegNo: '', Jurisdiction: '', VatNo: '',
  Phone: p.phone, Email: p.email, Street: [p.street, p.flat].filter(Boolean).join(', '), Town: p.city, PostCode: p.postcode, Country: p.country, Updated: dotted(p.seen),
}));

const companyDebtors = of(organizations, 'billing').map((c) => ({
  DebtorNo: c.id, Kind: 'C', FirstName: '', LastName: '', BirthDate: '', Company: c.name, RegNo: c.number, Jurisdiction: c.number && c.jurisdiction, VatNo: c.vat,
  Phone: c.phone, Email: c.email, Street: c.street, Town: c.city, PostCode: c.postcode, Country: c.country, Updated: dotted(c.seen),
}));

const crmCompanies = of(organizations, 'crm').map((c) => ({
  company_id: c.id, company_name: c.name, former_name: c.formerName, reg_no: c.number, reg_country: c.number && c.jurisdiction, lei: c.lei, website: `www.${c.domain}`,
  phone: c.phone, street: c.street, city: c.city, postcode: c.postcode, country: c.country, modified: `${c.seen}T11:00:00Z`,
}));

const shopBusinesses = of(organizations, 'shop').map((c) => ({
  'Business No': c.id, 'Business name': c.name, Web: `https://${c.domain}/`, 'VAT number': c.vat, 'E-mail': c.email, Telephone: c.phone,
  Street: c.street, Town: c.city, 'Post code': c.postcode, Country: c.country, 'Last order': slashed(c.seen),
}));

const crmAccounts = of(accountRecords, 'crm').map((a) => ({
  account_id: a.id, account_name: a.name, company_id: idOf('organization', a.holder), contact_id: idOf('person', a.person), parent_account: a.parentId ?? idOf('account', a.parent),
  owner: ['Priya Vance', 'Tom Ellery', 'Sunniva Dahl'][Math.floor(random() * 3)], status: random() < 0.85 ? 'active' : 'dormant', currency: a.currency ?? 'GBP',
  yearly_value: String(500 + Math.floor(random() * 90000)), modified: `${a.seen}T08:15:00Z`,
}));

const billingAccounts = of(accountRecords, 'billing').map((a) => {
  const slug = accounts.find(({ billed }) => billed === a.name).slug;
  return {
    AccountNo: a.id, Title: a.name, CrmAccount: idOf('account', slug), CompanyDebtor: idOf('organization', a.holder, 'billing'), PersonDebtor: idOf('person', a.person, 'billing'),
    InvoicedTo: idOf('account', a.invoicedTo, 'billing'), Currency: a.currency ?? 'GBP', Balance: String(Math.floor(random() * 9000)), Status: 'open', Updated: dotted(a.seen),
  };
});

const relationship = (relation, leftType, left, rightType, right, more = {}) => ({
  relation, from_type: leftType, from_id: left, to_type: rightType, to_id: right, role: '', basis: '', share: '', since: '', until: '', ...more,
});

const crmRelationships = [
  ...subsidiaries.map(([child, parent, share]) => relationship('subsidiaryOf', 'organization', idOf('organization', child), 'organization', idOf('organization', parent), { basis: 'legal', share: String(share), since: '2012-01-01' })),
  ...declaredBetweenPeople.map(([relation, left, right]) => relationship(relation, 'person', idOf('person', left), 'person', idOf('person', right))),
  relationship('worksFor', 'person', idOf('person', 'okoro'), 'organization', idOf('organization', 'oskerby-foods'), { role: 'Facilities Buyer', since: '2016-05-01', until: '2021-02-28' }),
  relationship('contactOf', 'person', idOf('person', 'oskerby-buyer'), 'account', idOf('account', 'oskerby'), { role: 'sponsor', since: '2020-01-01' }),
  relationship('contactOf', 'person', idOf('person', 'oskerby-buyer'), 'account', 'A-9998', { role: 'buyer' }),
  relationship('worksFor', 'person', idOf('person', 'kestrel'), 'organization', 'O-999', { role: 'Trustee' }),
];

/** Every file in load order: its rows as objects, its delimiter; a `broken` row is put in as it stands after the row of that number. */
export const tables = [
  { file: 'crm/companies.csv', rows: crmCompanies },
  { file: 'crm/accounts.csv', rows: crmAccounts },
  { file: 'crm/contacts.csv', rows: crmContacts, broken: [{ id: 'lost-columns', title: 'A row cut short', after: 12, row: 'C-1990,Lost,Columns,,1970-01-31,lost.columns@postbox.example' }] },
  { file: 'crm/relationships.csv', rows: crmRelationships },
  { file: 'shop/customers.csv', rows: shopCustomers, broken: [{ id: 'no-id', title: 'A row without its id', after: 20, row: ',Noel Numberless,noel@numberless.example,,,1 Nowhere Lane,,Leeds,LS1 9VV,United Kingdom,14/02/2023,no' }] },
  { file: 'shop/businesses.csv', rows: shopBusinesses },
  { file: 'support/requesters.ndjson', rows: supportRequesters, broken: [{ id: 'torn-json', title: 'A line of torn JSON', after: 8, row: '{"id": 9990, "name": {"given": "Torn"' }] },
  { file: 'billing/debtors.csv', rows: [...companyDebtors, ...personDebtors], delimiter: ';' },
  { file: 'billing/accounts.csv', rows: billingAccounts, delimiter: ';' },
];
