// People at work as sales and marketing know them: an employer, a work e-mail, a title, often only the front desk's phone.
// They change employers, keep what is their own (a mobile, a private mailbox), and have namesakes elsewhere.

import { misspell } from '../customers/mistakes.ts';
import { drawPhone } from '../customers/places.ts';
import type { Random } from '../customers/random.ts';
import { FAMILY_NAMES, FIRST_PARTS, LAST_PARTS } from '../customers/words/familyNames.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../customers/words/givenNames.ts';
import { NICKNAMES } from '../customers/words/nicknames.ts';
import { MAIL_HOSTS, STATES, TOWN_ENDS, TOWN_STARTS } from '../customers/words/places.ts';
import type { Drawn, Population } from './population.ts';
import { plain, writePhone } from './spelling.ts';
import { CAREERS, SHARED_MAILBOXES } from './words/contacts.ts';
import { BRANDS, LEGAL_FORMS, TRADES } from './words/organizations.ts';

const RECORDS_PER_COMPANY = 12;
const YEARS = { first: 2016, last: 2024 };

interface Company {
  readonly name: string;
  readonly trade: readonly string[];
  readonly legalForm: readonly string[];
  readonly domain: string;
  readonly frontDesk: string;
  readonly city: string;
  readonly region: string;
  /** How it makes addresses of names. */
  readonly scheme: 'first.last' | 'flast' | 'first';
  /** Full names and mailboxes of those who ever worked there: no two share one. */
  readonly taken: Set<string>;
}

interface Job {
  readonly from: number;
  readonly company: Company;
  readonly email: string;
  readonly title: readonly string[];
  /** Two to four digits behind the front desk's number. */
  readonly extension: string;
}

interface Contact {
  readonly givenName: string;
  readonly familyName: string;
  readonly mobile: string;
  readonly privateEmail: string;
  readonly jobs: readonly Job[];
}

export const contacts: Population = {
  columns: [
    'source',
    'seen',
    'name',
    'first_name',
    'last_name',
    'title',
    'company',
    'email',
    'phone',
    'mobile',
    'city',
    'state',
  ],
  mapping: {
    source: { column: 'source' },
    type: 'person',
    observedAt: 'seen',
    fields: {
      fullName: 'name',
      givenName: 'first_name',
      familyName: 'last_name',
      jobTitle: 'title',
      employer: 'company',
      email: ['email'],
      phone: [
        { column: 'phone', kind: 'work' },
        { column: 'mobile', kind: 'mobile' },
      ],
      'address.city': 'city',
      'address.region': 'state',
    },
    defaults: { 'address.country': 'US' },
  },
  *draw(random, records) {
    const count = Math.max(5, Math.ceil(records / RECORDS_PER_COMPANY));
    const companies = Array.from({ length: count }, () => drawCompany(random));
    for (let number = 0; ; number++) {
      const contact = drawContact(random, companies, number);
      const rows = random.pick([1, 1, 2, 2, 3, 4]);
      for (let row = 0; row < rows; row++) yield { entity: `p${number}`, row: write(random, contact) };
    }
  },
};

function drawCompany(random: Random): Company {
  const [brand, trade] = [random.pick(random.chance(0.5) ? BRANDS : FAMILY_NAMES), random.pick(TRADES)];
  const { code, areaCode } = random.pick(STATES);
  return {
    name: brand,
    trade,
    legalForm: random.pick(LEGAL_FORMS),
    domain: `${plain(brand)}${plain(trade[0]!)}${random.pick(['.com', '.net', '.biz', 'group.com'])}`,
    frontDesk: drawPhone(random, areaCode),
    city: random.pick(TOWN_STARTS) + random.pick(TOWN_ENDS),
    region: code,
    scheme: random.pick(['first.last', 'first.last', 'flast', 'first']),
    taken: new Set(),
  };
}

function drawContact(random: Random, companies: readonly Company[], number: number): Contact {
  const givenName = random.pickRanked(random.chance(0.5) ? MALE_NAMES : FEMALE_NAMES, 15);
  const composed = random.pickRanked(FIRST_PARTS, 15) + random.pickRanked(LAST_PARTS, 15);
  const familyName = random.chance(0.7) ? random.pickRanked(FAMILY_NAMES, 15) : composed;
  const { areaCode } = random.pick(STATES);
  return {
    givenName,
    familyName,
    mobile: drawPhone(random, areaCode),
    privateEmail: `${plain(givenName)}${random.pick(['.', '', '_'])}${plain(familyName)}${number % 97}@${random.pick(MAIL_HOSTS)}`,
    jobs: drawJobs(random, companies, { givenName, familyName }),
  };
}

/** One job, or in a quarter of cases two: elsewhere, and then often a step up in the same trade. */
function drawJobs(
  random: Random,
  companies: readonly Company[],
  name: Pick<Contact, 'givenName' | 'familyName'>,
): Job[] {
  const career = random.pick(CAREERS);
  const rank = random.rank(career.length, 1);
  const first = drawJob(random, companies, { ...name, from: YEARS.first, title: career[rank]! });
  if (!random.chance(0.25)) return [first];
  const title = career[Math.min(career.length - 1, rank + random.below(2))]!;
  return [first, drawJob(random, companies, { ...name, from: random.between(YEARS.first + 2, YEARS.last), title })];
}

interface JobPlan extends Pick<Contact, 'givenName' | 'familyName'>, Pick<Job, 'from' | 'title'> {}

/** At a company where nobody has the name yet: namesakes work at different ones. */
function drawJob(random: Random, companies: readonly Company[], { givenName, familyName, from, title }: JobPlan): Job {
  for (;;) {
    const company = random.pick(companies);
    const fullName = `${givenName} ${familyName}`;
    if (company.taken.has(fullName)) continue;
    const email = mailbox(company, givenName, familyName);
    for (const name of [fullName, email]) company.taken.add(name);
    return { from, company, title, email, extension: String(random.between(10, 9999)) };
  }
}

function mailbox({ scheme, domain, taken }: Company, givenName: string, familyName: string): string {
  const [first, last] = [plain(givenName), plain(familyName)];
  const local = scheme === 'first' ? first : scheme === 'flast' ? `${first[0]}${last}` : `${first}.${last}`;
  const full = `${local}@${domain}`;
  if (!taken.has(full)) return full;
  for (let number = 2; ; number++) {
    const numbered = `${local}${number}@${domain}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function write(random: Random, contact: Contact): Drawn['row'] {
  const year = random.between(YEARS.first, YEARS.last);
  const job = contact.jobs.findLast(({ from }) => from <= year)!;
  const { company } = job;
  const name = writeName(random, contact);
  const email = writeEmail(random, contact, job);
  // Who moves on is known again by what is theirs.
  const hasMobile = random.chance(contact.jobs.length > 1 ? 0.7 : 0.3);
  return {
    source: random.pick(['crm', 'newsletter', 'fair', 'webshop']),
    seen: String(year),
    ...name,
    title: random.chance(0.7) ? random.pick(job.title) : '',
    // A work mailbox names the employer too; without one the name stands beside it.
    company: random.chance(0.8) || !email.endsWith(company.domain) ? writeCompany(random, company) : '',
    email,
    phone: random.chance(0.6) ? writeWorkPhone(random, job) : '',
    mobile: hasMobile ? writePhone(random, contact.mobile) : '',
    city: random.chance(0.3) ? company.city : '',
    state: random.chance(0.3) ? company.region : '',
  };
}

function writeName(
  random: Random,
  { givenName, familyName }: Contact,
): Record<'name' | 'first_name' | 'last_name', string> {
  const kind = random.next();
  const short = NICKNAMES.get(givenName);
  const first =
    kind < 0.15 && short
      ? random.pick(short)
      : kind > 0.97
        ? givenName[0]!
        : kind > 0.94
          ? misspell(random, givenName)
          : givenName;
  const last = random.chance(0.03) ? misspell(random, familyName) : familyName;
  if (random.chance(0.6)) return { name: '', first_name: first, last_name: last };
  return {
    name: random.pick([`${first} ${last}`, `${last}, ${first}`, `${first} ${last}`]),
    first_name: '',
    last_name: '',
  };
}

function writeCompany(random: Random, { name, trade, legalForm }: Company): string {
  const brand = random.chance(0.04) ? misspell(random, name) : name;
  const field = random.chance(0.2) ? random.pick(trade) : trade[0]!;
  const form = random.chance(0.5) ? random.pick(legalForm) : '';
  return `${brand} ${field}${form.startsWith(',') ? '' : ' '}${form}`.trim();
}

function writeEmail(random: Random, { privateEmail }: Contact, { email, company }: Job): string {
  const kind = random.next();
  if (kind < 0.2) return '';
  if (kind < 0.32) return privateEmail;
  if (kind < 0.36) return `${random.pick(SHARED_MAILBOXES)}@${company.domain}`;
  const [local, host] = email.split('@') as [string, string];
  return kind < 0.38 ? `${misspell(random, local)}@${host}` : email;
}

function writeWorkPhone(random: Random, { company, extension }: Job): string {
  const phone = writePhone(random, company.frontDesk);
  return random.chance(0.35) ? `${phone}${random.pick([' x', ' ext. ', ' ext '])}${extension}` : phone;
}
