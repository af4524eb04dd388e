// Words that company names are made of, from common knowledge.

import { words } from '../spelling.ts';

export const BRANDS = words(`
  Harbor Summit Pioneer Keystone Northstar Bluewater Evergreen Redwood Ironbridge Silverline Cobalt Meridian Granite Falcon
  Cascade Beacon Crescent Horizon Liberty Lakeside Ridgeway Stonegate Copperfield Westbrook Eastgate Oakmont Thornton Halcyon
  Vanguard Atlas Orion Polaris Zenith Apex Vertex Quantum Nimbus Solstice Equinox Aurora Tamarack Juniper Sequoia Magnolia
  Palmetto Bayview Clearwater Highpoint Fairmont Glenwood Brookstone Rockwell Kingsley Ashford Bradbury Carlisle Davenport
  Ellsworth Fairbanks Greenfield Hawthorne Irvington Jameson Kensington Lexington Montrose Norwood Oxbow Prescott Quincy
  Rutherford Stratford Tilbury Underhill Vandermeer Wexford Yarborough Zimmerman Anchor Bison Condor Dolphin Heron Osprey
`);

/** What a company does, with the ways it is written short. */
export const TRADES: readonly (readonly string[])[] = [
  ['Manufacturing', 'Mfg', 'Mfg.', 'Manufactoring'],
  ['Construction', 'Constr', 'Const.', 'Construction'],
  ['Engineering', 'Eng', 'Engrg', 'Engineering'],
  ['Transport', 'Transportation', 'Trans', 'Transport'],
  ['Technologies', 'Technology', 'Tech', 'Technologies'],
  ['Electric', 'Electrical', 'Elec', 'Electric'],
  ['Insurance', 'Ins', 'Insurance', 'Ins.'],
  ['Consulting', 'Consultants', 'Consulting', 'Cons.'],
  ['Properties', 'Property', 'Props', 'Properties'],
  ['Foods', 'Food', 'Foods', 'Foods'],
  ['Logistics', 'Logistic', 'Logistics', 'Logistics'],
  ['Medical', 'Med', 'Medical', 'Medical'],
  ['Dental', 'Dental Care', 'Dental', 'Dentistry'],
  ['Plumbing', 'Plumbers', 'Plbg', 'Plumbing'],
  ['Roofing', 'Roofers', 'Roofing', 'Roof'],
  ['Marketing', 'Mktg', 'Marketing', 'Marketing'],
  ['Software', 'Softwares', 'Software', 'SW'],
  ['Textiles', 'Textile', 'Textiles', 'Textiles'],
  ['Printing', 'Printers', 'Print', 'Printing'],
  ['Landscaping', 'Landscapes', 'Landscaping', 'Landscape'],
  ['Motors', 'Motor', 'Motors', 'Motor Co'],
  ['Bakery', 'Bakeries', 'Bakery', 'Bakers'],
];

/** A second word of the trade, for the longer names; each may be shortened. */
export const SECOND_WORDS: readonly (readonly string[])[] = [
  ['Services', 'Svcs', 'Service'],
  ['Group', 'Grp', 'Group'],
  ['Associates', 'Assoc', 'Assocs.'],
  ['Brothers', 'Bros', 'Bros.'],
  ['Partners', 'Partners', 'Ptnrs'],
  ['International', 'Intl', "Int'l"],
  ['Industries', 'Ind', 'Inds.'],
  ['Solutions', 'Solutions', 'Soln'],
];

/** Legal forms with the ways they are written. */
export const LEGAL_FORMS: readonly (readonly string[])[] = [
  ['Inc', 'Inc.', 'Incorporated', ', Inc.'],
  ['LLC', 'L.L.C.', 'LLC.', 'Limited Liability Company'],
  ['Corp', 'Corp.', 'Corporation', 'Corp'],
  ['Ltd', 'Ltd.', 'Limited', 'LTD'],
  ['LLP', 'L.L.P.', 'LLP', 'LLP'],
];

/** What tells companies of one group apart. */
export const SUBSIDIARIES = words(`
  Holdings Finance Logistics Realty Trading Ventures Capital Retail Wholesale Energy Labs Digital Aviation Marine Europe Northwest
  Publishing Interiors
`);
/** Sites where many companies have a page; the last are known to few. */
export const PLATFORMS = words('facebook.com business.site localtrades-directory.com townpages-online.com');
