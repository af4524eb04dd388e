// The people with something planted. Each has a truth and the records that systems hold of it, with what differs there:
// [system, differences]; an empty string blanks a value. `seen` is the day the system last saw the record.

const person = (slug, truth, ...records) => ({ slug, truth, records });
const home = (street, city, postcode, flat = '', country = 'GB') => ({ street, flat, city, postcode, country });

const writing = [
  person('tolliver', { given: 'Maren', family: 'Tolliver', born: '1984-06-22', gender: 'f', email: 'maren.tolliver@postbox.example', phone: '0113 496 0101', ...home('14 Lark Rise', 'Leeds', 'LS7 9VD') },
    ['crm', { phone: '+44 113 496 0101' }],
    ['shop', { phone: '(0113) 4960101', email: 'Maren.Tolliver@Postbox.example' }],
    ['support', { given: 'M', phone: '', email: 'mtolliver@oldmail.example', crm: 'tolliver' }],
    ['billing', { phone: '0113/496-0101', family: 'TOLLIVER', given: 'MAREN' }]),
  person('ashgrove', { given: 'Robert', family: 'Ashgrove', born: '1971-02-17', gender: 'm', email: 'robert.ashgrove@postbox.example', phone: '0114 496 0102', ...home('3 Kiln Terrace', 'Sheffield', 'S6 9VE') },
    ['crm'],
    ['shop', { given: 'Bob', email: 'bobashgrove71@quickmail.example' }],
    ['support', { given: 'Rob', email: 'bobashgrove71@quickmail.example' }]),
  person('penhallow', { given: 'Judith', family: 'Penhallow', born: '1968-10-29', gender: 'f', email: 'judith.penhallow@postbox.example', phone: '0117 496 0103', ...home('29 Harbour Steps', 'Bristol', 'BS8 9VF') },
    ['crm'], ['support', { given: 'J.' }], ['billing', { given: 'J' }]),
  person('wetherby', { given: 'Philippa', family: 'Wetherby', born: '1990-12-19', gender: 'f', email: 'philippa.wetherby@postbox.example', phone: '0161 496 0104', ...home('52 Cotton Row', 'Manchester', 'M4 9VG') },
    ['crm'], ['shop', { given: 'Phillipa', family: 'Weatherby', email: 'pip@wetherby.example' }], ['support', { family: 'Wetherbey' }]),
  person('larkspur', { given: 'Gideon', family: 'Larkspur', born: '1979-03-11', gender: 'm', email: 'gideon@larkspur.example', phone: '0121 496 0105', ...home('7 Sorrel Close', 'Birmingham', 'B17 9VH') },
    ['crm'], ['shop', { born: '1979-11-03', phone: '' }], ['billing', { born: '1979-11-03', email: '' }]),
  person('zhou', { given: 'Lihua', family: 'Zhou', born: '1987-08-30', gender: 'f', email: 'lihua.zhou@postbox.example', phone: '0131 496 0106', ...home('18 Canongate Mews', 'Edinburgh', 'EH8 9VJ') },
    ['crm'], ['shop', { written: 'Zhou Lihua' }], ['support', { given: 'Zhou', family: 'Lihua' }]),
  person('muellerbrandt', { given: 'Zoë', family: 'Müller-Brandt', born: '1992-05-14', gender: 'f', email: 'zoe.mb@postfach.example', phone: '030 23125 107', ...home('Ahornallee 21', 'Berlin', '10997', '', 'DE') },
    ['crm'], ['shop', { given: 'Zoe', family: 'Mueller Brandt', phone: '+49 30 23125107' }], ['billing', { given: 'Zoe', family: 'MUELLER-BRANDT', email: '' }]),
  person('kestrel', { given: 'Alasdair', family: 'Kestrel', born: '1963-01-25', gender: 'm', email: 'a.kestrel@postbox.example', phone: '0131 496 0108', ...home('5 Tolbooth Lane', 'Edinburgh', 'EH3 9VK') },
    ['crm'], ['crm', { given: 'Alastair', phone: '', seen: '2022-05-30' }], ['support']),
];

const lives = [
  person('quince', { given: 'Elspeth', family: 'Harrowby', born: '1986-09-23', gender: 'f', email: 'elspeth.q@postbox.example', phone: '0113 496 0110', ...home('40 Willow Bank', 'Leeds', 'LS6 9VL') },
    ['crm', { family: 'Quince', ...home('8 Mill Garth', 'York', 'YO24 9VM'), seen: '2019-04-02' }],
    ['shop', { seen: '2024-03-18' }],
    ['billing', { seen: '2024-02-26' }]),
  person('harrowby', { given: 'Dominic', family: 'Harrowby', born: '1984-01-30', gender: 'm', email: 'dominic@harrowby.example', phone: '0113 496 0111', ...home('40 Willow Bank', 'Leeds', 'LS6 9VL') },
    ['crm'], ['support']),
  person('halvard', { given: 'Soren', family: 'Halvard', born: '1977-07-27', gender: 'm', email: 'soren.halvard@postbox.example', phone: '0113 496 0112', ...home('61 Skipper Lane', 'Liverpool', 'L17 9VN') },
    ['crm', { ...home('22 Elder Mount', 'Leeds', 'LS8 9VP'), seen: '2018-11-20' }],
    ['billing', { ...home('22 Elder Mount', 'Leeds', 'LS8 9VP'), seen: '2019-06-03', email: '' }],
    ['shop', { seen: '2024-05-21' }],
    ['support', { seen: '2024-06-11' }]),
  person('okoro', { given: 'Tamsin', family: 'Okoro-Lyle', born: '1989-04-16', gender: 'f', email: 'tamsin.okoro@oskerby.example', phone: '0113 496 0113', title: 'Head of Estates', ...home('9 Pinfold', 'Otley', 'LS21 9VQ') },
    ['crm', { seen: '2020-10-05', title: 'Facilities Buyer' }],
    ['crm', { email: 'tamsin@veldmanoptiek.example', seen: '2024-04-15', company: 'veldman', since: '2021-03-01', account: 'veldman', accountRole: 'buyer' }],
    ['shop', { email: 'tamsin.ol@postbox.example' }]),
];

const drummondHouse = home('6 Chapel Walk', 'Leeds', 'LS16 9VR');
const fairweatherHouse = home('27 Beacon Hill', 'Sheffield', 'S11 9VS');
const familyHouse = home('33 Nettle Way', 'Bristol', 'BS6 9VT');
const marchmontHouse = home('12 Ropewalk', 'Whitby', 'YO21 9VU');

const families = [
  person('drummond-sr', { given: 'Walter', family: 'Drummond', suffix: 'Sr', born: '1951-05-28', gender: 'm', email: 'walter@drummondfamily.example', phone: '0113 496 0120', ...drummondHouse },
    ['crm'], ['billing', { suffix: '' }], ['shop', { suffix: '' }]),
  person('drummond-jr', { given: 'Walter', family: 'Drummond', suffix: 'Jr', born: '1982-08-19', gender: 'm', email: 'walt.drummond@quickmail.example', phone: '0113 496 0120', ...drummondHouse },
    ['crm'], ['shop', { suffix: '' }], ['support', { given: 'Walt', suffix: '', phone: '' }]),
  person('fairweather-isla', { given: 'Isla', family: 'Fairweather', born: '2001-03-31', gender: 'f', email: 'fairweathers@postbox.example', phone: '0114 496 0121', ...fairweatherHouse },
    ['crm'], ['shop']),
  person('fairweather-iona', { given: 'Iona', family: 'Fairweather', born: '2001-03-31', gender: 'f', email: 'fairweathers@postbox.example', phone: '0114 496 0121', ...fairweatherHouse },
    ['crm'], ['shop']),
  person('fairweather-mother', { given: 'Catriona', family: 'Fairweather', born: '1972-11-16', gender: 'f', email: 'catriona@fairweather.example', phone: '0114 496 0121', ...fairweatherHouse },
    ['crm'], ['support']),
  person('ingram-anna', { given: 'Annabel', family: 'Ingram', born: '1975-06-18', gender: 'f', email: 'annabel@ingram.example', phone: '0117 496 0122', ...familyHouse },
    ['crm'], ['shop']),
  person('ingram-tess', { given: 'Tess', family: 'Ingram', born: '2003-02-24', gender: 'f', email: 'tess.ingram@quickmail.example', phone: '0117 496 0122', ...familyHouse },
    ['shop'], ['support']),
  person('emlyn-henry', { given: 'Henry', family: 'Emlyn', born: '1949-12-13', gender: 'm', email: 'henryandrose@emlyn.example', phone: '0116 496 0123', ...home('2 Priory Gate', 'Leicester', 'LE3 9VV') },
    ['crm'], ['shop', { phone: '' }]),
  person('emlyn-rose', { given: 'Rose', family: 'Emlyn', born: '1953-07-21', gender: 'f', email: 'henryandrose@emlyn.example', phone: '0116 496 0123', ...home('2 Priory Gate', 'Leicester', 'LE3 9VV') },
    ['crm'], ['billing', { phone: '' }]),
  person('marchmont', { given: 'Odette', family: 'Marchmont', born: '1981-04-26', gender: 'f', email: 'odette.marchmont@postbox.example', phone: '0191 498 0124', ...marchmontHouse },
    ['crm'], ['shop']),
  person('reyes', { given: 'Callum', family: 'Reyes-Byrne', born: '1979-09-20', gender: 'm', email: 'callum@reyesbyrne.example', phone: '0191 498 0125', ...marchmontHouse },
    ['crm'], ['support']),
  person('reyes-child', { given: 'Juniper', family: 'Byrne', born: '2008-01-17', gender: 'f', email: '', phone: '', ...marchmontHouse }, ['crm']),
];

const neighbours = [
  person('mercer-2', { given: 'Adele', family: 'Mercer', born: '1967-03-22', gender: 'f', email: 'adele.mercer@postbox.example', phone: '0161 496 0130', ...home('100 Loom House', 'Manchester', 'M1 9VW', 'Flat 2') },
    ['crm'], ['shop']),
  person('mercer-9', { given: 'Jonas', family: 'Mercer', born: '1994-10-27', gender: 'm', email: 'jonas.mercer@quickmail.example', phone: '0161 496 0131', ...home('100 Loom House', 'Manchester', 'M1 9VW', 'Flat 9') },
    ['crm'], ['shop']),
  person('flat-adewale', { given: 'Temi', family: 'Adewale', born: '2000-05-19', gender: 'f', email: 'temi.adewale@quickmail.example', phone: '0151 496 0132', ...home('45 Anchor Street', 'Liverpool', 'L7 9VX') },
    ['shop'], ['support']),
  person('flat-novotna', { given: 'Petra', family: 'Novotna', born: '1999-11-23', gender: 'f', email: 'petra.novotna@quickmail.example', phone: '0151 496 0133', ...home('45 Anchor Street', 'Liverpool', 'L7 9VX') },
    ['shop'], ['support']),
];

const namesakes = [
  person('hollowell-leeds', { given: 'James', family: 'Hollowell', born: '1974-04-18', gender: 'm', email: 'james.hollowell@postbox.example', phone: '0113 496 0140', ...home('19 Sycamore Drive', 'Leeds', 'LS12 9VY') },
    ['crm'], ['shop'], ['billing']),
  person('hollowell-bristol', { given: 'James', family: 'Hollowell', born: '1991-12-30', gender: 'm', email: 'jhollowell@quickmail.example', phone: '0117 496 0141', ...home('88 Dockside', 'Bristol', 'BS1 9VA') },
    ['crm'], ['shop'], ['support']),
  person('feldmann', { given: 'Nadia', family: 'Feldmann', born: '1980-02-28', gender: 'f', email: 'nadia.feldmann@postbox.example', phone: '0121 496 0142', ...home('4 Tulip Court', 'Birmingham', 'B13 9VB') },
    ['crm'], ['shop']),
  person('feldmann-name-only', { given: 'Nadia', family: 'Feldmann' }, ['support']),
  person('emberton', { given: 'Ruth', family: 'Emberton', born: '1958-06-15', gender: 'f', email: 'ruth.emberton@postbox.example', phone: '0114 496 0143', ...home('71 Grindstone Lane', 'Sheffield', 'S10 9VC') },
    ['crm', { seen: '2017-08-29' }], ['shop', { phone: '', seen: '2023-09-26' }]),
  person('voss', { given: 'Leander', family: 'Voss', born: '1996-08-22', gender: 'm', email: 'leander.voss@quickmail.example', phone: '0114 496 0143', ...home('15 Steel Quay', 'Sheffield', 'S3 9VD') },
    ['shop', { seen: '2023-11-14' }], ['support', { seen: '2024-01-23' }]),
];

/** People of one firm who all write from its shared mailbox and answer its switchboard. */
const mailbox = [
  ['Agnes', 'Thornbury', '1970-10-21', 'Matron'],
  ['Bartholomew', 'Nye', '1985-02-14', 'Caterer'],
  ['Chandra', 'Vell', '1978-12-17', 'Buyer'],
  ['Delphine', 'Orme', '1993-05-29', 'Reception'],
  ['Ewan', 'Strake', '1966-08-24', 'Caretaker'],
  ['Farida', 'Lockhaven', '1988-03-15', 'Manager'],
].map(([given, family, born, title], index) =>
  person(`pellworth-${family.toLowerCase()}`, { given, family, born, title, email: 'info@pellworthcare.example', phone: '0161 496 0800', company: 'pellworth', account: index === 5 ? 'pellworth' : '', accountRole: index === 5 ? 'decision maker' : '' },
    ['crm'], ['support', { phone: '' }]));

/** People whose telephone and e-mail say nothing: everyone gives the same ones. */
const junk = [
  ['Hamish', 'Tarrow', '1969-09-29', '10 Quarry View', 'York', 'YO31 9VE'],
  ['Imogen', 'Sallow', '1983-01-18', '64 Ferry Road', 'Bristol', 'BS14 9VF'],
  ['Jerome', 'Kittering', '1998-06-27', '2 Poplar Square', 'Leicester', 'LE5 9VG'],
].map(([given, family, born, street, city, postcode]) =>
  person(`junk-${family.toLowerCase()}`, { given, family, born, email: 'test@test.com', phone: '0000000000', ...home(street, city, postcode) },
    ['shop'], ['crm', { email: 'n/a', phone: '0000000000' }]));

/** Two colleagues with one family name and initial, one office, one switchboard. */
const colleagues = [
  person('sedge-martin', { given: 'Martin', family: 'Sedgewell', born: '1976-05-20', gender: 'm', email: 'martin.sedgewell@ntbm.example', phone: '0121 496 0812', company: 'ntbm', title: 'Yard Manager', account: 'ntbm-leeds', accountRole: 'buyer' },
    ['crm'], ['support']),
  person('sedge-miriam', { given: 'Miriam', family: 'Sedgewell', born: '1987-11-26', gender: 'f', email: 'miriam.sedgewell@ntbm.example', phone: '0121 496 0812', company: 'ntbm', title: 'Finance Director', account: 'ntbm', accountRole: 'decision maker' },
    ['crm'], ['support']),
  person('oskerby-buyer', { given: 'Gwendolen', family: 'Pryce-Holt', born: '1973-07-14', gender: 'f', email: 'gwendolen.pryceholt@oskerby.example', phone: '0113 496 0712', company: 'oskerby-foods', title: 'Procurement Lead', account: 'oskerby-uk', accountRole: 'decision maker' },
    ['crm'], ['support', { given: 'Gwen' }], ['billing']),
];

export const plantedPeople = [...writing, ...lives, ...families, ...neighbours, ...namesakes, ...mailbox, ...junk, ...colleagues];

/** What the CRM's relationship file states about people: relation, left, right, and what else. */
export const declaredBetweenPeople = [
  ['spouseOf', 'marchmont', 'reyes'],
  ['parentOf', 'reyes', 'reyes-child'],
  ['spouseOf', 'quince', 'harrowby'],
  ['parentOf', 'drummond-sr', 'drummond-jr'],
];
