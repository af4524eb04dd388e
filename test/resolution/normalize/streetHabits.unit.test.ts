// Street lines of many countries: one door in several spellings, doors that differ, and lines of no habit left alone.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeStreet } from '../../../src/resolution/normalize/street.ts';
import { plainStreetLine, withWesternNumbers } from '../../../src/resolution/normalize/streetHabits.ts';

function read(line: string): string {
  const { number, street, unit } = normalizeStreet(line);
  return `${number}|${street}|${unit}`;
}

describe('one door in the ways its country writes it', () => {
  test.each<[country: string, door: string, spellings: readonly string[]]>([
    [
      'Austria',
      '10|mariahilfer st|2 5',
      ['Mariahilfer Straße 10, Stiege 2, Top 5', 'Mariahilfer Str. 10 / Stiege 2 / Top 5'],
    ],
    ['Brazil', '123|rue da paz|45', ['Rua da Paz, 123, apto 45', 'R. da Paz 123 ap 45']],
    ['China', '88|jianguo rd|', ['建国路88号', 'No. 88 Jianguo Road', '88 Jianguo Rd']],
    ['China', '88|jianguo rd|fl 3', ['建国路88号3楼', '88 Jianguo Rd, Floor 3']],
    ['Colombia', '12-34|carrera 7|', ['Carrera 7 # 12-34', 'Cra. 7 No. 12-34', 'KR 7 # 12-34']],
    ['Czechia', '3|pl miru|', ['náměstí Míru 3', 'nám. Míru 3']],
    ['Denmark', '5|kongensgade|2tv', ['Kongensgade 5, 2. tv', 'Kongensgade 5, 2.tv.']],
    ['France', '12|rue de la paix|', ['12, rue de la Paix', '12 r. de la Paix', '12 Rue de la Paix']],
    ['France', '12bis|rue de la paix|', ['12 bis rue de la Paix', '12 bis, rue de la Paix', '12BIS rue de la Paix']],
    ['France', '5|blvd voltaire|', ['5 bd Voltaire', '5 boulevard Voltaire', '5, Bd. Voltaire']],
    ['Germany', '5|berliner st|', ['Berliner Straße 5', 'Berliner Str. 5', 'BERLINER STRASSE 5']],
    ['Germany', '3|kaiserpl|', ['Kaiserplatz 3', 'Kaiserpl. 3']],
    ['Germany', '5|musterweg|2og', ['Musterweg 5, 2. OG']],
    ['Greece', '5|ermou|', ['Οδός Ερμού 5', 'Ερμού 5', 'Ermou 5']],
    ['Hungary', '5|fo u|', ['Fő utca 5.', 'Fő u. 5']],
    ['Indonesia', '5|jl sudirman|', ['Jl. Sudirman No. 5', 'Jalan Sudirman 5']],
    ['Italy', '3|plz garibaldi|', ['Piazza Garibaldi 3', 'P.zza Garibaldi, 3', 'P.za Garibaldi 3']],
    ['Italy', '12a|via roma|', ['Via Roma 12/A', 'Via Roma, 12a', 'V. Roma 12 A']],
    ['Japan', '1-2-3|qiandaitian|', ['千代田1丁目2番3号', '千代田一丁目2番3号', '千代田1-2-3', '千代田１－２－３']],
    ['Netherlands', '123-ii|keizersgracht|', ['Keizersgracht 123-II', 'Keizersgracht 123 - II']],
    ['Poland', '5|ul dluga|7', ['ul. Długa 5 m. 7', 'ulica Długa 5 lok. 7']],
    ['Romania', '5|st lunga|', ['Strada Lungă nr. 5', 'Str. Lunga 5']],
    ['Russia', '5|ul lenina|12', ['ул. Ленина, д. 5, кв. 12', 'улица Ленина 5 кв 12', 'ul. Lenina 5, kv. 12']],
    ['Russia', '10|prospekt mira|', ['пр-т Мира, 10', 'проспект Мира 10', 'пр-кт Мира, д. 10']],
    ['South Korea', '209|sejong daero|', ['세종대로 209', 'Sejong-daero 209', '209 Sejong-daero']],
    ['Spain', '5|calle mayor|3b', ['C/ Mayor, 5, 3º B', 'Calle Mayor nº 5, 3ºB', 'C. Mayor 5, 3 º B']],
    ['Sweden', '5|storg|1102', ['Storgatan 5 lgh 1102', 'Storg. 5, lgh 1102']],
    ['Turkey', '5|ataturk cad|3', ['Atatürk Caddesi No:5 Daire:3', 'Atatürk Cad. No: 5 D: 3', 'Atatürk Cd. No.5, D.3']],
    ['Vietnam', '123|le loi|', ['123 Đường Lê Lợi', '123 Lê Lợi']],
  ])('%s: %s', (_country, door, spellings) => {
    for (const spelling of spellings) expect(read(spelling)).toBe(door);
  });
});

describe('doors that differ stay apart', () => {
  test.each([
    ['12 bis rue de la Paix', '12 rue de la Paix'],
    ['ul. Długa 5 m. 7', 'ul. Długa 7 m. 5'],
    ['C/ Mayor 5, 3º B', 'C/ Mayor 5, 3º A'],
    ['Via Roma 12', 'Viale Roma 12'],
    ['Carrera 7 # 12-34', 'Calle 7 # 12-34'],
    ['千代田1-2-3', '千代田1-2-4'],
    ['Storgatan 5', 'Storgata 5'],
  ])('%s and %s', (left, right) => {
    expect(read(left)).not.toBe(read(right));
  });
});

test.each([
  ['C Street NW', '|c st nw|'],
  ['5 R Street', '5|r st|'],
  ['12 Avenue C', '12|ave c|'],
  ['12 Main St D', '12|main st d|'],
  ['Highway No. 5', '|hwy no 5|'],
  ['Flat No. 4, 12 Main St', '12|main st|4'],
  ['100 Via Dolorosa', '100|via dolorosa|'],
])('a line of no such habit is read as before: %s', (line, door) => {
  expect(read(line)).toBe(door);
});

test('a door read again from its parts is the same door', () => {
  const parts = (list: string) => fc.constantFrom(...list.split('|'));
  const line = fc.oneof(
    fc
      .tuple(
        parts('ul.|Calle|C/|Via|Rua|R.|Avda.|Jl.|улица|Οδός|Piazza|Str.|bd|пр-т|Kaiser'),
        parts('Roma|Mayor|Długa|Ленина|Ερμού|Sudirman|de la Paz|Garibaldi|platz'),
        parts('5|12/A|7 bis|No. 5|nº 5|, д. 5|5-7|12 a|'),
        parts('|, кв. 12| m. 7|, 3º B|, 2. tv| apto 4| D: 3'),
      )
      .map((words) => words.join(' ')),
    fc
      .tuple(
        parts('建国|千代田|세종|Main'),
        parts('路|街|대로| St|'),
        parts('88号|1丁目2番3号| 209|5'),
        parts('|3楼|301室'),
      )
      .map((words) => words.join('')),
  );
  fc.assert(
    fc.property(line, (raw) => {
      const { number, street } = normalizeStreet(raw);
      const again = normalizeStreet(`${number} ${street}`.trim());
      expect([again.number, again.street]).toEqual([number, street]);
    }),
    { numRuns: 2000 },
  );
});

test('any line is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
      expect(read(line).split('|')).toHaveLength(3);
      expect(plainStreetLine(line).line.length).toBeLessThanOrEqual(2 * line.length + 20);
      expect(withWesternNumbers(line)).toBeTypeOf('string');
    }),
    { numRuns: 1000 },
  );
});
