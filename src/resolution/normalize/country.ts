// Countries: from a code or a name in any language to ISO 3166-1 alpha-2.

import countries from 'i18n-iso-countries';
import { boundedCache } from './boundedCache.ts';
import { fold } from './text.ts';

const ALIASES: ReadonlyMap<string, string> = new Map([
  ...['us', 'usa', 'u s', 'u s a', 'america', 'united states', 'the united states', 'united states of america'].map(
    (n) => [n, 'us'] as const,
  ),
  ...[
    'uk',
    'u k',
    'great britain',
    'britain',
    'england',
    'scotland',
    'wales',
    'northern ireland',
    'united kingdom',
    'the united kingdom',
    'gb',
  ].map((n) => [n, 'gb'] as const),
  ['holland', 'nl'],
  ['the netherlands', 'nl'],
  ['south korea', 'kr'],
  ['korea', 'kr'],
  ['republic of korea', 'kr'],
  ['north korea', 'kp'],
  ['russia', 'ru'],
  ['czech republic', 'cz'],
  ['turkey', 'tr'],
  ['turkiye', 'tr'],
  ['vietnam', 'vn'],
  ['iran', 'ir'],
  ['syria', 'sy'],
  ['taiwan', 'tw'],
  ['macedonia', 'mk'],
  ['uae', 'ae'],
  ['emirates', 'ae'],
  ['ivory coast', 'ci'],
  ['burma', 'mm'],
  ['hong kong', 'hk'],
  ['macau', 'mo'],
  ['prc', 'cn'],
  ['peoples republic of china', 'cn'],
  ['swaziland', 'sz'],
  ['cape verde', 'cv'],
  ['el', 'gr'],
]);

let namesInAnyLanguage: ReadonlyMap<string, string> | undefined;

/** English names first, then every other language in code order: where two languages disagree, the first one counts. */
function names(): ReadonlyMap<string, string> {
  if (namesInAnyLanguage !== undefined) return namesInAnyLanguage;
  const found = new Map<string, string>();
  const languages = countries
    .getSupportedLanguages()
    .filter((language) => language !== 'en')
    .sort();
  for (const language of ['en', ...languages]) {
    for (const [code, spellings] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const name of spellings) {
        const folded = fold(name);
        if (folded !== '' && !found.has(folded)) found.set(folded, code.toLowerCase());
      }
    }
  }
  namesInAnyLanguage = found;
  return found;
}

/** ISO 3166-1 alpha-2 in lower case for a code (two or three letters, or three digits) or a name; '' where it is none. */
export const countryCode: (raw: string) => string = boundedCache((raw) => {
  const folded = fold(raw);
  const alias = ALIASES.get(folded);
  if (alias !== undefined || folded === '') return alias ?? '';
  const code = folded.toUpperCase();
  if (folded.length === 2) return countries.getName(code, 'en') === undefined ? '' : folded;
  if (folded.length === 3) {
    const alpha2 = countries.alpha3ToAlpha2(code) ?? countries.numericToAlpha2(code);
    if (alpha2 !== undefined) return alpha2.toLowerCase();
  }
  return names().get(folded) ?? '';
});
