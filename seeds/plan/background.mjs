// Ordinary people with nothing planted, so that the planted ones don't stand alone. A fixed seed draws them: the same people every time.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// One family name each, so that no two of them can be taken for one another.
const FAMILIES = [
  'Abernall', 'Birkwood', 'Cullimoor', 'Danforth-Ray', 'Elphick', 'Farrowgate', 'Glaisdale', 'Hexham', 'Inchbald', 'Jessamy', 'Kilvert', 'Lattimoor',
  'Mossgrave', 'Netherfold', 'Oakenshaw', 'Pettibone', 'Quenby', 'Rookwood', 'Satterley', 'Thistlewood', 'Ullathorne', 'Venables', 'Wainfleet', 'Yarborough',
  'Arkwell', 'Brindlesea', 'Copperthwaite', 'Dunsany', 'Everdene', 'Fothergale',
];
const GIVEN = ['Amelia', 'Benedict', 'Clara', 'Desmond', 'Edith', 'Felix', 'Georgina', 'Hugo', 'Ivy', 'Julian', 'Katya', 'Lorenzo', 'Marguerite', 'Nikhil', 'Olive', 'Percy', 'Rosalind', 'Sebastian', 'Thea', 'Vikram'];
const STREETS = ['Almond Street', 'Bridge Lane', 'Cedar Avenue', 'Dove Court', 'Elm Road', 'Fountain Square', 'Garth Drive', 'Heron Way'];
const CITIES = [['Leeds', 'LS5', '0113'], ['Sheffield', 'S8', '0114'], ['Bristol', 'BS7', '0117'], ['Liverpool', 'L15', '0151'], ['Leicester', 'LE1', '0116'], ['Birmingham', 'B29', '0121'], ['Manchester', 'M21', '0161']];
const FIRMS = ['tannerylanebooks', 'millracejoinery', 'fernhillvets', 'peverellcycles', 'salternyachts', 'northgatephysio', 'hobdayprint', 'whinfieldacademy'];
const ACCOUNTS = { tannerylanebooks: 'books', millracejoinery: 'joinery', fernhillvets: 'vets', peverellcycles: 'cycles', salternyachts: 'yachts', hobdayprint: 'print', whinfieldacademy: 'academy' };
const SYSTEMS = [['crm', 'shop'], ['shop', 'support'], ['crm', 'support', 'billing'], ['shop'], ['crm', 'shop', 'support'], ['crm', 'billing']];

const two = (number) => String(number).padStart(2, '0');

function truthOf(index, member, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [city, district, area] = CITIES[index % CITIES.length];
  const family = FAMILIES[index];
  const given = GIVEN[(index * 3 + member * 7) % GIVEN.length];
  const firm = index % 3 === 0 && member === 0 ? FIRMS[(index / 3) % FIRMS.length] : '';
  return {
    given,
    family,
    born: `${1946 + Math.floor(random() * 56)}-${two(1 + Math.floor(random() * 12))}-${two(13 + Math.floor(random() * 16))}`,
    email: `${given}.${family}@${pick(['postbox', 'quickmail', 'oldmail'])}.example`.toLowerCase(),
    phone: `${area} 496 0${300 + index * 2 + member}`,
    street: `${2 + 3 * index} ${STREETS[index % STREETS.length]}`,
    flat: index % 9 === 4 ? `Flat ${1 + (index % 6)}` : '',
    city,
    postcode: `${district} 9M${'PQRSTUWXYZ'[(index * 3) % 10]}`,
    country: 'GB',
    company: firm,
    title: firm === '' ? '' : pick(['Owner', 'Office Manager', 'Buyer']),
    account: ACCOUNTS[firm] ?? '',
    accountRole: ACCOUNTS[firm] === undefined ? '' : 'buyer',
  };
}

/** What a system may hold otherwise: a missing telephone, an upper-case name, an old e-mail address. */
function differences(truth, random) {
  const roll = random();
  if (roll < 0.2) return { phone: '' };
  if (roll < 0.3) return { family: truth.family.toUpperCase() };
  if (roll < 0.4) return { phone: truth.phone.replace(/^0/, '+44 ') };
  return {};
}

/** Thirty households of one or two people, in one to three systems each. */
function drawPeople() {
  const random = randomFrom(20240607);
  return FAMILIES.flatMap((family, index) =>
    Array.from({ length: index % 2 === 0 ? 2 : 1 }, (_, member) => {
      const truth = truthOf(index, member, random);
      const systems = SYSTEMS[(index + member) % SYSTEMS.length];
      return { slug: `${family}-${member}`.toLowerCase(), truth, records: systems.map((system, at) => [system, at === 0 ? {} : differences(truth, random)]) };
    }),
  );
}

export const backgroundPeople = drawPeople();
