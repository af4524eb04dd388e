// Company names: legal forms apart, abbreviations spelled out, readings separated.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCompanyName } from '../../../src/resolution/normalize/companyName.ts';
import { canonicalLegalForm } from '../../../src/resolution/normalize/legalForm.ts';

/** 'acme [ltd]'; several readings are joined by ' | '. */
function written(raw: string): string {
  return parseCompanyName(raw)
    .map((n) => `${n.tokens.join(' ')}${n.legalForm === null ? '' : ` [${n.legalForm}]`}`)
    .join(' | ');
}

describe('a legal form', () => {
  test.each([
    ['Acme Ltd', 'acme [ltd]'],
    ['ACME LIMITED', 'acme [ltd]'],
    ['Acme Co., Ltd.', 'acme [ltd]'],
    ['Acme Pty Ltd', 'acme [ltd]'],
    ['Acme (Pvt.) Ltd.', 'acme [ltd]'],
    ['Acme Inc', 'acme [inc]'],
    ['Acme, Incorporated', 'acme [inc]'],
    ['Acme, Inc. (Canada)', 'acme canada [inc]'],
    ['Acme (Asia) Limited', 'acme asia [ltd]'],
    ['Acme L.L.C.', 'acme [llc]'],
    ['Acme P.L.C.', 'acme [plc]'],
    ['Acme GmbH', 'acme [gmbh]'],
    ['Acme GmbH & Co. KG', 'acme [gmbh co kg]'],
    ['Acme Aktiengesellschaft', 'acme [ag]'],
    ['Acme S.A.', 'acme [sa]'],
    ['Acme S.A. de C.V.', 'acme [sa]'],
    ['Acme S.p.A.', 'acme [spa]'],
    ['Acme S.r.l.', 'acme [srl]'],
    ['Acme SARL', 'acme [sarl]'],
    ['Acme B.V.', 'acme [bv]'],
    ['Acme A/S', 'acme [as]'],
    ['Acme a.s.', 'acme [as]'],
    ['Acme AB (publ)', 'acme [ab]'],
    ['Acme Oy', 'acme [oy]'],
    ['Acme sp. z o.o.', 'acme [sp zoo]'],
    ['Acme s.r.o.', 'acme [sro]'],
    ['Acme d.o.o.', 'acme [doo]'],
    ['Acme Sdn. Bhd.', 'acme [sdn bhd]'],
    ['Acme Kabushiki Kaisha', 'acme [kk]'],
    ['株式会社アクメ', 'akume [kk]'],
    ['ООО «Ромашка»', 'romashka [ooo]'],
    ['Acme & Co', 'acme [co]'],
  ])('%s is %s', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });

  test.each(['Ltd', 'GmbH', 'Inc.', 'Company'])('%s alone stays a name', (raw) => {
    expect(parseCompanyName(raw)[0]?.tokens).toHaveLength(1);
    expect(parseCompanyName(raw)[0]?.legalForm).toBeNull();
  });

  test('a word that only looks like a form stays', () => {
    expect(written('Serenity Day Spa')).toBe('serenity day spa');
  });

  test('a field of its own is read the same way', () => {
    expect(canonicalLegalForm('Limited')).toBe('ltd');
    expect(canonicalLegalForm('G.m.b.H.')).toBe('gmbh');
    expect(canonicalLegalForm('Guild')).toBe('guild');
  });
});

describe('the words of a company name', () => {
  test.each([
    ['The Walt Disney Company', 'walt disney [co]'],
    ['Intl. Business Machines', 'international business machines'],
    ['Smith Bros Mfg Co', 'smith brother manufacturing [co]'],
    ["Int'l Svcs Assoc.", 'international service associate'],
    ['I.B.M. Corp.', 'ibm [corp]'],
    ['I B M Corporation', 'ibm [corp]'],
    ['B&Q plc', 'bq [plc]'],
    ['B & Q PLC', 'bq [plc]'],
    ['Marks & Spencer', 'marks spencer'],
    ['Marks and Spencer', 'marks spencer'],
    ['Plan B S.A.', 'plan b [sa]'],
    ["Hudson's Bay", 'hudsons bay'],
    ['3M', '3m'],
  ])('%s is %s', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });

  test('the acronym takes the first letters of several words', () => {
    expect(parseCompanyName('International Business Machines Corp')[0]?.acronym).toBe('ibm');
    expect(parseCompanyName('Acme Ltd')[0]?.acronym).toBe('');
  });

  test('a trading name is a reading of its own', () => {
    expect(written("Smith Holdings LLC dba Joe's Pizza")).toBe('smith holding [llc] | joes pizza');
    expect(written('New Name Ltd (formerly Old Name Ltd)')).toBe('new name [ltd] | old name [ltd]');
  });

  test("'and' goes in other languages too, a letter among letters stays", () => {
    expect(written('Pérez y Hijos')).toBe(written('Pérez & Hijos'));
    expect(written('Hansen og Sønn')).toBe(written('Hansen & Sønn'));
    expect(written('X Y Z Corp')).toBe('xyz [corp]');
  });
});

describe('a name read again is the same name', () => {
  const again = (raw: string) => {
    for (const { tokens } of parseCompanyName(raw))
      expect(parseCompanyName(tokens.join(' '))[0]?.tokens).toEqual(tokens);
  };

  test('where forms, signs and letters meet', () => {
    const word = fc.constantFrom(
      ...'Acme|Smith|the|The|and|&|y|et|Co|Company|Companies|Cos|Ltd|SIA|Sia|PT|OOO|S.A.|SpA|Spa|Day|GmbH|KG|dba|D.B.A.|(Asia)|(|A|B|sp. z o.o.|Svcs|Intl|株式会社|ТОО|Ромашка|Too|公司'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => again(words.join(' '))),
      { numRuns: 3000 },
    );
  });

  test('whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), again), { numRuns: 1000 });
  });
});
