// Builders and arbitraries of people for the household tests.
import fc from 'fast-check';
/** '12 main st' in Ayr unless `parts` says otherwise. */
export function address(parts = {}) {
  return {
    number: '12',
    street: 'main st',
    unit: '',
    city: 'ayr',
    region: '',
    postalCode: '1000',
    country: '',
    poBox: false,
    kind: null,
    ...parts,
  };
}
/** A person who was seen at the given places, in that order; without any, one record without an address. */
export function person(customerId, family, ...sightings) {
  const records = (sightings.length > 0 ? sightings : [{}]).map((sighting, position) => {
    const names = (sighting.family ?? family).split(' ').filter(Boolean);
    return {
      key: `${customerId}-${position}`,
      observedAt: sighting.on ?? null,
      position,
      names: [{ family: names.map((name) => name.toLowerCase()) }],
      addresses: sighting.at ? [sighting.at] : [],
    };
  });
  return { customerId, displayFamilyName: family, records };
}
const place = fc.option(
  fc.tuple(fc.constantFrom('1', '2'), fc.constantFrom('', '4')).map(([number, unit]) => address({ number, unit })),
);
const sighting = fc.record({
  at: place,
  on: fc.constantFrom(null, '2019-01-01', '2020-01-01', '2021-01-01T12:00:00Z'),
});
/** Up to eight people around few places and names, with ties among them and to people nobody knows. */
export const communities = fc
  .tuple(
    fc.array(
      fc.tuple(fc.constantFrom('', 'Smith', 'Jones', 'Smith Jones', 'van Dyke'), fc.array(sighting, { maxLength: 4 })),
      {
        maxLength: 8,
      },
    ),
    fc.array(
      fc.record({
        left: fc.nat({ max: 8 }).map(String),
        right: fc.nat({ max: 8 }).map(String),
        relation: fc.constantFrom('spouseOf', 'parentOf', 'guardianOf', 'memberOf', 'worksFor'),
        validFrom: fc.constantFrom(null, '2018-05-05'),
        validTo: fc.constantFrom(null, null, '2020-05-05'),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([people, ties]) => ({
    people: people.map(([family, sightings], i) => person(String(i), family, ...sightings)),
    ties,
  }));
