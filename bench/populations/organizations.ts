// Companies as dirty lists hold them: names in all their forms, columns that slipped, phones and addresses of accountants and
// agents that hundreds share, groups whose members bear one name.

import { miscopy, misspell } from '../customers/mistakes.ts';
import { drawPhone } from '../customers/places.ts';
import type { Random } from '../customers/random.ts';
import { FAMILY_NAMES } from '../customers/words/familyNames.ts';
import { STATES, TOWN_ENDS, TOWN_STARTS } from '../customers/words/places.ts';
import type { Drawn, Population } from './population.ts';
import { drawStreet, plain, type Street, writePhone, writeStreet } from './spelling.ts';
import { BRANDS, LEGAL_FORMS, PLATFORMS, SECOND_WORDS, SUBSIDIARIES, TRADES } from './words/organizations.ts';

const AGENCIES = 5;
const AGENTS = 3;

interface Site {
  readonly street: Street;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly phone: string;
}

interface Company {
  readonly entity: string;
  /** The words that make the name its own; a family may have given it. */
  readonly brand: string;
  /** What it does, as the ways of writing each word. */
  readonly trade: readonly (readonly string[])[];
  /** 'Finance' of a group, or ''. */
  readonly part: string;
  readonly legalForm: readonly string[];
  readonly tradingAs: string;
  readonly registration: string;
  readonly website: string;
  readonly sites: readonly Site[];
  /** The phone that it gives where it does not give its own, or ''. */
  readonly agencyPhone: string;
}

export const organizations: Population = {
  columns: ['company', 'reg_no', 'website', 'phone', 'street', 'city', 'state', 'zip'],
  mapping: {
    source: 'companies',
    type: 'organization',
    fields: {
      name: 'company',
      registrationNumber: 'reg_no',
      website: ['website'],
      phone: ['phone'],
      'address.street': 'street',
      'address.city': 'city',
      'address.region': 'state',
      'address.postalCode': 'zip',
    },
    defaults: { 'address.country': 'US' },
  },
  *draw(random) {
    const agencies = Array.from({ length: AGENCIES }, () => drawSite(random).phone);
    const agents = Array.from({ length: AGENTS }, () => drawSite(random));
    const names = new Set<string>();
    for (let number = 0; ; number++) {
      for (const company of drawGroup(random, { number, agencies, agents, names })) {
        const records = 1 + random.rank(5, 1.5);
        for (let record = 0; record < records; record++) yield { entity: company.entity, row: write(random, company) };
      }
    }
  },
};

interface World {
  readonly number: number;
  readonly agencies: readonly string[];
  readonly agents: readonly Site[];
  /** Names given so far: no two companies have one. */
  readonly names: Set<string>;
}

/** One company, or in one case of eight a parent with its subsidiaries: one brand, often one website and one building. */
function drawGroup(random: Random, world: World): Company[] {
  const parent = drawCompany(random, world);
  if (!random.chance(0.12)) return [parent];
  const parts = new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(SUBSIDIARIES)));
  return [parent, ...Array.from(parts, (part) => drawSubsidiary(random, parent, part))];
}

function drawSubsidiary(random: Random, parent: Company, part: string): Company {
  const sharesSite = random.chance(0.4);
  return {
    ...parent,
    entity: `${parent.entity}-${part}`,
    part,
    legalForm: random.pickRanked(LEGAL_FORMS, 2),
    tradingAs: '',
    registration: drawRegistration(random),
    website: random.chance(0.7) ? parent.website : '',
    sites: sharesSite ? [{ ...parent.sites[0]!, phone: drawSite(random).phone }] : [drawSite(random)],
  };
}

function drawCompany(random: Random, { number, agencies, agents, names }: World): Company {
  const brand = drawBrand(random);
  const trade = [random.pick(TRADES), ...(random.chance(0.35) ? [random.pick(SECOND_WORDS)] : [])];
  const name = `${brand} ${trade.map(([full]) => full).join(' ')}`;
  if (names.has(name)) return drawCompany(random, { number, agencies, agents, names });
  names.add(name);
  const sites = Array.from({ length: random.chance(0.15) ? 2 : 1 }, () => drawSite(random));
  const viaAgent = random.chance(0.08) ? [{ ...random.pick(agents), phone: sites[0]!.phone }] : [];
  return {
    entity: `o${number}`,
    brand,
    trade,
    part: '',
    legalForm: random.pickRanked(LEGAL_FORMS, 2),
    tradingAs: random.chance(0.08) ? `${random.pick(BRANDS)} ${random.pick(trade[0]!)}` : '',
    registration: drawRegistration(random),
    website: random.chance(0.75) ? drawWebsite(random, brand, trade[0]![0]!) : '',
    sites: [...sites, ...viaAgent],
    agencyPhone: random.chance(0.1) ? random.pickRanked(agencies, 1) : '',
  };
}

function drawBrand(random: Random): string {
  switch (random.weighted([0.4, 0.3, 0.2, 0.1])) {
    case 0:
      return random.pickRanked(BRANDS, 40);
    case 1:
      return random.pickRanked(FAMILY_NAMES, 40);
    case 2:
      return `${random.pick(FAMILY_NAMES)} & ${random.pick(FAMILY_NAMES)}`;
    default:
      return `${random.pick(BRANDS)} ${random.pick(BRANDS)}`;
  }
}

function drawRegistration(random: Random): string {
  return `${random.between(10, 99)}${random.between(100_000, 999_999)}`;
}

function drawWebsite(random: Random, brand: string, trade: string): string {
  const own = `${plain(brand)}${random.chance(0.6) ? plain(trade) : random.pick(['inc', 'co', 'group', 'online'])}`;
  if (random.chance(0.12)) return `${random.pick(PLATFORMS)}/${own}`;
  return `${own}.${random.pick(['com', 'com', 'net', 'biz'])}`;
}

function drawSite(random: Random): Site {
  const { code, areaCode, postalPrefix } = random.pickRanked(STATES, 20);
  const town = random.below(40);
  return {
    street: drawStreet(random),
    city: `${TOWN_STARTS[(town * 7) % TOWN_STARTS.length]}${TOWN_ENDS[(town * 5) % TOWN_ENDS.length]}`,
    region: code,
    postalCode: `${postalPrefix}${10 + town}`,
    phone: drawPhone(random, areaCode),
  };
}

function write(random: Random, company: Company): Drawn['row'] {
  const at = random.below(company.sites.length);
  const site = company.sites[at]!;
  const phone = company.agencyPhone && random.chance(0.5) ? company.agencyPhone : site.phone;
  const hasAddress = random.chance(0.85);
  const row = {
    company: writeName(random, company, site.city, at > 0),
    // Away from home a name alone proves little.
    reg_no: at > 0 || random.chance(0.4) ? writeRegistration(random, company.registration) : '',
    website: company.website && (at > 0 || random.chance(0.6)) ? writeWebsite(random, company.website) : '',
    phone:
      random.chance(0.75) || !hasAddress
        ? writePhone(random, random.chance(0.02) ? miscopy(random, phone) : phone)
        : '',
    street: hasAddress ? writeStreet(random, site.street) : '',
    city: hasAddress ? (random.chance(0.03) ? misspell(random, site.city) : site.city) : '',
    state: hasAddress ? site.region : '',
    zip: hasAddress && random.chance(0.85) ? site.postalCode : '',
  };
  return random.chance(0.04) ? slipped(random, row) : row;
}

/** Cells in their neighbours' columns, as a lost or doubled comma leaves them. */
function slipped(random: Random, row: Drawn['row']): Drawn['row'] {
  const { company = '', reg_no = '', website = '', phone = '', street = '', city = '', state = '' } = row;
  const right = { company: '', city: street, state: city, zip: state };
  switch (random.below(3)) {
    case 0:
      return { ...row, city: phone, phone: street, street: city };
    case 1:
      return { ...row, ...right, street: company };
    default:
      return { ...right, reg_no: company, website: reg_no, phone: website, street: phone };
  }
}

function writeName(random: Random, company: Company, city: string, isBranch: boolean): string {
  if (company.tradingAs && random.chance(0.5)) {
    if (random.chance(0.4)) return company.tradingAs;
    return `${fullName(random, company)} ${random.pick(['t/a', 'dba', 'trading as', 'd/b/a'])} ${company.tradingAs}`;
  }
  let name = fullName(random, company);
  if (isBranch && random.chance(0.3)) name += random.pick([` - ${city}`, ` (${city} branch)`, ` ${city} Office`]);
  const casing = random.next();
  if (casing < 0.15) return name.toUpperCase();
  return casing < 0.2 ? name.toLowerCase() : name;
}

function fullName(random: Random, { brand, trade, part, legalForm }: Company): string {
  const kind = random.next();
  const initials = [brand, ...trade.map(([full]) => full!)]
    .flatMap((name) => name.split(/[ &]+/))
    .map((word) => word[0]);
  // Two letters could be anyone's; a part of a group goes by its name.
  if (kind < 0.04 && initials.length > 2 && part === '') return initials.join('');
  const spelled = kind < 0.12 ? misspell(random, brand) : kind < 0.2 ? brand.replace('&', 'and') : brand;
  const parts = trade.map((ways) => (random.chance(0.25) ? random.pick(ways) : ways[0]!));
  const words = [spelled, ...parts, part].filter((word) => word !== '');
  if (kind > 0.95 && part === '') return `${parts.join(' ')} ${spelled}`;
  const form = random.chance(0.3) ? '' : random.pick(legalForm);
  return form.startsWith(',') ? `${words.join(' ')}${form}` : [...words, form].join(' ').trim();
}

function writeRegistration(random: Random, registration: string): string {
  return random.chance(0.02) ? miscopy(random, registration) : registration;
}

function writeWebsite(random: Random, website: string): string {
  return random.pick([website, `www.${website}`, `https://www.${website}/`, `http://${website}`]);
}
