// Accounts: what Brightfathom sells under, as sales (CRM) and finance (billing) hold them. `holder` is a company; a private
// account names a `person` instead. `parent` is the sales hierarchy; `invoicedTo` the billing hierarchy; `billed` adds a billing record.

const account = (slug, name, holder, more = {}) => ({ slug, name, holder, ...more });

const oskerby = [
  account('oskerby', 'Oskerby Group (key account)', 'oskerby-holdings', { billed: 'OSKERBY GROUP' }),
  account('oskerby-uk', 'Oskerby Foods UK', 'oskerby-foods', { parent: 'oskerby', billed: 'OSKERBY FOODS UK', invoicedTo: 'oskerby' }),
  account('oskerby-bakeries', 'Oskerby Bakeries', 'oskerby-bakeries', { parent: 'oskerby-uk', billed: 'OSKERBY BAKERIES', invoicedTo: 'oskerby' }),
  account('oskerby-dairies', 'Oskerby Dairies', 'oskerby-dairies', { parent: 'oskerby-uk' }),
  account('oskerby-canteens', 'Oskerby Staff Canteens', 'oskerby-foods', { parent: 'oskerby-uk' }),
  account('oskerby-eu', 'Oskerby Europe', 'oskerby-holdings', { parent: 'oskerby' }),
  account('oskerby-berlin', 'Oskerby Berlin', 'oskerby-deutschland', { parent: 'oskerby-eu', billed: 'OSKERBY BERLIN', invoicedTo: 'oskerby' }),
];

const pellworth = [
  account('pellworth', 'Pellworth Care', 'pellworth', { billed: 'PELLWORTH CARE' }),
  account('pellworth-leeds', 'Pellworth Care Leeds', 'pellworth', { parent: 'pellworth', billed: 'PELLWORTH CARE LEEDS', invoicedTo: 'pellworth' }),
  account('pellworth-bristol', 'Pellworth Care Bristol', 'pellworth', { parent: 'pellworth', billed: 'PELLWORTH CARE BRISTOL', invoicedTo: 'pellworth' }),
  account('pellworth-york', 'Pellworth Care York', 'pellworth', { parent: 'pellworth' }),
];

const merchants = [
  account('ntbm', 'NTBM Head Office', 'ntbm', { billed: 'NTBM HEAD OFFICE' }),
  account('ntbm-north', 'NTBM North', 'ntbm', { parent: 'ntbm' }),
  account('ntbm-leeds', 'NTBM Leeds Yard', 'ntbm', { parent: 'ntbm-north' }),
  account('ntbm-south', 'NTBM South', 'ntbm', { parent: 'ntbm' }),
];

/** Three accounts that are each other's parents, and one whose parent was never loaded. */
const broken = [
  account('ashdown', 'Ashdown Electrical', 'ashdown-electrical', { parent: 'ashdown-vans' }),
  account('ashdown-sites', 'Ashdown Electrical Sites', 'ashdown-electrical', { parent: 'ashdown' }),
  account('ashdown-vans', 'Ashdown Electrical Vans', 'ashdown-electrical', { parent: 'ashdown-sites' }),
  account('umberline', 'Umberline Logistics', 'umberline', { parentId: 'A-9999' }),
];

const single = [
  account('calder', 'Calder & Wick', 'calder', { billed: 'CALDER & WICK' }),
  account('marlow', 'Marlow Finch', 'marlow', { billed: 'MARLOW FINCH' }),
  account('veldman', 'Veldman Optiek', 'veldman', { billed: 'VELDMAN OPTIEK' }),
  account('brightwater', 'Brightwater Pumps', 'brightwater', { billed: 'DUNMORE PUMPS' }),
  account('ashdown-electrics', 'Ashdown Electrics', 'ashdown-electrics'),
  account('cobalt-gb', 'Cobalt Bay (UK)', 'cobalt-gb'),
  account('cobalt-us', 'Cobalt Bay (US)', 'cobalt-us', { currency: 'USD', billed: 'COBALT BAY US' }),
  account('lantern-whitby', 'Lantern Street Coffee Whitby', 'lantern-whitby'),
  account('lantern-otley', 'Lantern Street Coffee Otley', 'lantern-otley'),
  account('quarrel', 'Quarrelwood Glass', 'quarrel'),
  account('tidemark', 'Tidemark Studios', 'tidemark'),
  account('books', 'Tannery Lane Books', 'tannerylanebooks'),
  account('joinery', 'Millrace Joinery', 'millracejoinery'),
  account('vets', 'Fernhill Veterinary', 'fernhillvets'),
  account('cycles', 'Peverell Cycles', 'peverellcycles'),
  account('yachts', 'Saltern Yachts', 'salternyachts'),
  account('print', 'Hobday Print Works', 'hobdayprint'),
  account('academy', 'Whinfield Academy', 'whinfieldacademy'),
];

const privately = [
  account('drummond', 'Drummond private', null, { person: 'drummond-sr', billed: 'W DRUMMOND' }),
  account('fairweather', 'Fairweather private', null, { person: 'fairweather-mother' }),
  account('tolliver', 'Tolliver private', null, { person: 'tolliver', billed: 'M TOLLIVER' }),
];

export const accounts = [...oskerby, ...pellworth, ...merchants, ...broken, ...single, ...privately];
