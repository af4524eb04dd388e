// Places: states with a telephone area code and the first three digits of a postal code each; towns and streets are composed.

const words = (text: string) => text.trim().split(/\s+/);

export interface State {
  readonly code: string;
  readonly areaCode: string;
  readonly postalPrefix: string;
}

export const STATES: readonly State[] = words(`
  AL-205-352 AZ-602-850 AR-501-722 CA-213-900 CA-415-941 CA-619-921 CO-303-802 CT-203-064 DE-302-197 FL-305-331 FL-813-336
  GA-404-303 ID-208-837 IL-312-606 IL-217-627 IN-317-462 IA-515-503 KS-316-672 KY-502-402 LA-504-701 ME-207-041 MD-410-212
  MA-617-021 MI-313-482 MI-616-495 MN-612-554 MS-601-392 MO-314-631 MT-406-591 NE-402-681 NV-702-891 NH-603-031 NJ-201-073
  NM-505-871 NY-212-100 NY-518-122 NY-716-142 NC-704-282 ND-701-581 OH-216-441 OH-614-432 OK-405-731 OR-503-972 PA-215-191
  PA-412-152 RI-401-029 SC-803-292 SD-605-571 TN-615-372 TX-214-752 TX-713-770 TX-512-787 UT-801-841 VT-802-054 VA-804-232
  WA-206-981 WV-304-253 WI-414-532 WY-307-820
`).map((entry) => {
  const [code, areaCode, postalPrefix] = entry.split('-') as [string, string, string];
  return { code, areaCode, postalPrefix };
});

export const TOWN_STARTS = words(`
  Ash Bell Birch Blue Bridge Cedar Clear Clifton Cold Copper Crystal Deer Eagle Elk Fair Falcon Glen Grand Green Harbor Haven High
  Iron Lake Maple Meadow Mill North Oak Pine Pleasant Rock Silver Spring Stone Summer Sun Three West Willow
`);
export const TOWN_ENDS = words('brook burg creek dale field ford grove haven mont port ridge side ton view ville wood');

export const STREET_NAMES = words(`
  Main Oak Maple Park Pine Cedar Elm Washington Lake Hill Walnut Spring Ridge Church Willow Mill Sunset Railroad Jackson Cherry
  Highland Johnson Jefferson Center Dogwood River Forest Hickory Lincoln Meadow Chestnut Franklin Adams Birch Spruce Madison
  Laurel Locust Poplar Valley Broad Union Liberty Prospect Grove School Front Water Court Canal Garden Orchard Vine Ash Magnolia
  Sycamore Juniper Aspen Beech Holly Rose Ivy Fern Clover Heather Lilac Violet Quail Robin Eagle Falcon Heron Swan Fox Bear Elk
  Deer Wolf Otter Beaver Harbor Bay Ocean Beach Cliff Canyon Mesa Desert Prairie Summit Crest Vista Fairview Belmont Clinton
  Monroe Grant Harrison Tyler Polk Hayes Pierce Taylor Fillmore Cleveland Garfield Arthur McKinley Wilson Harding Hoover
`);

/** As written in full, and as often written; most used first. */
export const STREET_TYPES: readonly (readonly [string, string])[] = words(`
  Street:St Avenue:Ave Road:Rd Drive:Dr Lane:Ln Court:Ct Boulevard:Blvd Place:Pl Way:Way Circle:Cir Terrace:Ter Trail:Trl
`).map((entry) => entry.split(':') as [string, string]);

export const MAIL_HOSTS = words(`
  postbox.example quickmail.example mailroom.example inboxly.example letterdrop.example fastpost.example homepost.example
  netpost.example mymail.example skymail.example citynet.example ruralnet.example
`);

export const TRADES = words(`
  Logistics Plumbing Dental Legal Roofing Foods Textiles Printing Electric Software Design Bakery Clinic Motors Farms Travel
`);
