// The companies that Brightfathom sells to. Each has its truth and the records that systems hold of it, with what differs there.

import { companyNumber, lei, vatNumber } from './identifiers.mjs';

const place = (street, city, postcode, country = 'GB') => ({ street, city, postcode, country });

/** A British company: everything that systems may know of it. `serial` gives its numbers. */
function company(slug, serial, name, domain, phone, address, records, extra = {}) {
  const truth = {
    name,
    domain,
    phone,
    ...address,
    number: companyNumber(serial),
    vat: vatNumber(serial),
    jurisdiction: 'GB',
    email: `hello@${domain}`,
    ...extra,
  };
  return { slug, truth, records };
}

const oskerbyPark = place('1 Oskerby Park', 'Leeds', 'LS11 9CQ');
const agentsOffice = place('Suite 4, 88 Threadneedle Wharf', 'Manchester', 'M3 9CA');

/** Companies with something planted. */
const planted = [
  // A legal group of three levels. Holding and Foods share one website.
  company('oskerby-holdings', 101, 'Oskerby Holdings PLC', 'oskerby.example', '0113 496 0700', oskerbyPark, [['crm'], ['billing']], {
    lei: lei(101),
  }),
  company('oskerby-foods', 102, 'Oskerby Foods Ltd', 'oskerby.example', '0113 496 0710', place('3 Oskerby Park', 'Leeds', 'LS11 9CQ'), [
    ['crm'],
    ['billing', { name: 'OSKERBY FOODS LIMITED' }],
    ['shop', { name: 'Oskerby Foods' }],
  ], { lei: lei(102) }),
  company('oskerby-bakeries', 103, 'Oskerby Bakeries Ltd', 'oskerbybakeries.example', '0114 496 0720', place('40 Millstone Way', 'Sheffield', 'S9 9CB'), [['crm'], ['billing', { name: 'Oskerby Bakeries Limited' }]]),
  company('oskerby-dairies', 104, 'Oskerby Dairies Ltd', 'oskerbydairies.example', '0117 496 0730', place('9 Churn Lane', 'Bristol', 'BS2 9CC'), [['crm'], ['shop']]),
  company('oskerby-deutschland', 105, 'Oskerby Deutschland GmbH', 'oskerby-de.example', '030 23125 105', place('Lampenweg 5', 'Berlin', '10999', 'DE'), [['crm'], ['billing', { name: 'Oskerby Deutschland Gesellschaft mit beschränkter Haftung' }]], {
    number: 'HRB 990105 B',
    jurisdiction: 'DE',
    vat: '',
  }),
  // One legal entity with branches: the branches are accounts, not companies.
  company('pellworth', 110, 'Pellworth Care Ltd', 'pellworthcare.example', '0161 496 0800', place('2 Orchard Court', 'Manchester', 'M20 9CD'), [
    ['crm'],
    ['shop', { name: 'Pellworth Care', email: 'info@pellworthcare.example' }],
    ['billing', { name: 'PELLWORTH CARE LIMITED', email: 'info@pellworthcare.example' }],
  ], { email: 'info@pellworthcare.example' }),
  // Two branches that were entered as companies: one registration number, two addresses and telephones.
  company('calder', 111, 'Calder & Wick Ltd', 'calderwick.example', '0113 496 0811', place('17 Weir Street', 'Leeds', 'LS9 9CE'), [
    ['crm', { name: 'Calder & Wick Ltd, Leeds' }],
    ['crm', { name: 'Calder and Wick Ltd, York', phone: '01632 960811', street: '5 Tanner Row', city: 'York', postcode: 'YO1 9CE' }],
    ['billing', { name: 'CALDER & WICK LIMITED' }],
  ]),
  // An acronym in one system, the words in another.
  company('ntbm', 112, 'National Timber & Building Merchants Ltd', 'ntbm.example', '0121 496 0812', place('200 Sawpit Road', 'Birmingham', 'B6 9CF'), [
    ['crm'],
    ['shop', { name: 'NTBM', vat: '' }],
    ['billing', { name: 'N.T.B.M. Ltd.' }],
  ]),
  // One legal form written three ways, without a number that would settle it.
  company('marlow', 113, 'Marlow Finch Limited', 'marlowfinch.example', '0131 496 0813', place('61 Advocate Close', 'Edinburgh', 'EH1 9CG'), [
    ['crm', { number: '' }],
    ['shop', { name: 'Marlow Finch Ltd.', vat: '' }],
    ['billing', { name: 'MARLOW FINCH LTD', number: '', vat: '' }],
  ]),
  company('veldman', 114, 'Veldman Optiek B.V.', 'veldmanoptiek.example', '020 7946 0814', place('12 Lensmakers Yard', 'London', 'E1 9CH'), [
    ['crm', { number: '' }],
    ['billing', { name: 'Veldman Optiek BV', number: '', vat: '' }],
  ]),
  // Two companies with nearly one name.
  company('ashdown-electrical', 115, 'Ashdown Electrical Ltd', 'ashdownelectrical.example', '0113 496 0815', place('8 Copper Street', 'Leeds', 'LS10 9CJ'), [['crm'], ['billing']]),
  company('ashdown-electrics', 116, 'Ashdown Electrics Ltd', 'ashdownelectrics.example', '0117 496 0816', place('77 Fuse Hill', 'Bristol', 'BS5 9CK'), [['crm'], ['shop']]),
  // One name, two countries, two companies.
  company('cobalt-gb', 117, 'Cobalt Bay Ltd', 'cobaltbay.example', '0151 496 0817', place('3 Pier Head Lane', 'Liverpool', 'L3 9CL'), [['crm']]),
  company('cobalt-us', 118, 'Cobalt Bay Inc', 'cobaltbay-us.example', '+1 612 555 0818', place('900 Harbor Avenue', 'Duluth', '55802', 'US'), [['crm'], ['billing']], {
    number: 'MN-990118',
    jurisdiction: 'US-MN',
    vat: '',
  }),
  // Independent shops of one franchise: one name in front, one website for all.
  company('lantern-whitby', 119, 'Lantern Street Coffee Whitby Ltd', 'lanternstreet.example', '0191 498 0819', place('4 Kipper Steps', 'Whitby', 'YO22 9CM'), [['crm'], ['shop']], { email: 'whitby@lanternstreet.example' }),
  company('lantern-otley', 120, 'Lantern Street Coffee Otley Ltd', 'lanternstreet.example', '0113 496 0820', place('31 Cross Gate', 'Otley', 'LS21 9CN'), [['crm'], ['shop']], { email: 'otley@lanternstreet.example' }),
  // Three firms registered at their accountant's: one address, one telephone.
  company('quarrel', 121, 'Quarrelwood Glass Ltd', 'quarrelwood.example', '0161 496 0821', agentsOffice, [['crm']]),
  company('tidemark', 122, 'Tidemark Studios Ltd', 'tidemarkstudios.example', '0161 496 0821', agentsOffice, [['crm']]),
  company('umberline', 123, 'Umberline Logistics Ltd', 'umberline.example', '0161 496 0821', agentsOffice, [['crm'], ['billing']]),
  // A company that changed its name and kept its number.
  company('brightwater', 124, 'Brightwater Pumps Ltd', 'brightwaterpumps.example', '0116 496 0824', place('55 Sluice Road', 'Leicester', 'LE4 9CP'), [
    ['crm', { formerName: 'Dunmore Pumps Ltd' }],
    ['billing', { name: 'Dunmore Pumps Limited', email: 'accounts@dunmorepumps.example' }],
  ]),
  // Values that say nothing.
  company('gorse', 125, 'Gorse & Heather Nurseries', 'gorseandheather.example', '0000000000', place('Long Field', 'Otley', 'LS21 9CR'), [['shop', { email: 'n/a', vat: 'none' }]]),
  company('samphire', 126, 'Samphire Seafoods', 'samphireseafoods.example', '0000000000', place('Quay 2', 'Whitby', 'YO21 9CS'), [['shop', { email: 'n/a', vat: 'none' }]]),
];

const BACKGROUND = [
  ['Tannery Lane Books', 'tannerylanebooks', 'Leeds', 'LS2'],
  ['Millrace Joinery', 'millracejoinery', 'York', 'YO10'],
  ['Fernhill Veterinary Practice', 'fernhillvets', 'Sheffield', 'S7'],
  ['Peverell Cycles', 'peverellcycles', 'Bristol', 'BS3'],
  ['Saltern Yachts', 'salternyachts', 'Liverpool', 'L8'],
  ['Northgate Physiotherapy', 'northgatephysio', 'Leicester', 'LE2'],
  ['Hobday Print Works', 'hobdayprint', 'Birmingham', 'B18'],
  ['Whinfield Primary Academy', 'whinfieldacademy', 'Manchester', 'M14'],
];

const AREA = { Leeds: '0113 496', Sheffield: '0114 496', Bristol: '0117 496', Liverpool: '0151 496', Leicester: '0116 496', Birmingham: '0121 496', Manchester: '0161 496', York: '0113 496' };

/** Ordinary companies, in one to three systems each. */
const background = BACKGROUND.map(([name, domain, city, district], index) => {
  const records = [['crm'], ['billing', { name: `${name} Limited` }], ['shop', { name }]].slice(0, 1 + (index % 3));
  const address = place(`${11 + 7 * index} Foundry Street`, city, `${district} 9K${'ABDEFGHJ'[index]}`);
  return company(domain, 201 + index, `${name} Ltd`, `${domain}.example`, `${AREA[city]} 09${10 + index}`, address, records);
});

export const companies = [...planted, ...background];

/** Who belongs to whom, as the CRM states it: child, parent, percent. */
export const subsidiaries = [
  ['oskerby-foods', 'oskerby-holdings', 100],
  ['oskerby-bakeries', 'oskerby-foods', 80],
  ['oskerby-dairies', 'oskerby-foods', 100],
  ['oskerby-deutschland', 'oskerby-foods', 100],
];
