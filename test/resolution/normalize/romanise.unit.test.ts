// Other scripts in Latin letters: what people whose names they are would write.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { romanise } from '../../../src/resolution/normalize/romanise.ts';
import { fold } from '../../../src/resolution/normalize/text.ts';

describe('Cyrillic', () => {
  test.each([
    ['Сергей Хрущёв', 'sergey khrushchev'],
    ['Юлия Щербакова', 'yulia shcherbakova'],
    ['ДМИТРИЙ ДОСТОЕВСКИЙ', 'dmitry dostoevsky'],
    ['Ольга Васильева', 'olga vasilyeva'],
    ['Євген Галаґан', 'yevhen halagan'],
    ['Володимир Зеленський', 'volodymyr zelensky'],
    ['Київ', 'kyiv'],
    ['Щърков', 'shtarkov'],
    ['Његош Ђорђевић', 'njegos dordevic'],
    ['Ќосев Ѓорче', 'kjosev gjorche'],
    ['Әлия Қасымова', 'alia kasymova'],
    ['Янка Купаўла', 'yanka kupaula'],
  ])('%s is %s', (raw, latin) => {
    expect(fold(raw)).toBe(latin);
  });

  test('Serbian in its two alphabets is one', () => {
    for (const [cyrillic, latin] of [
      ['Љубица Ђорђевић', 'Ljubica Đorđević'],
      ['Његош Живковић', 'Njegoš Živković'],
      ['Џемал Ћосић', 'Džemal Ćosić'],
    ] as const) {
      expect(fold(cyrillic)).toBe(fold(latin));
    }
  });
});

describe('Greek', () => {
  test.each([
    ['Παπαδόπουλος', 'papadopoulos'],
    ['Ευάγγελος', 'evangelos'],
    ['Ευθυμίου', 'efthymiou'],
    ['Αύγουστος', 'avgoustos'],
    ['Μπάμπης', 'bampis'],
    ['Ντίνος', 'dinos'],
    ['Γκίκας', 'gikas'],
    ['Χρήστος', 'christos'],
    ['ΓΕΩΡΓΙΟΣ', 'georgios'],
    ['Αϋφαντής', 'ayfantis'],
  ])('%s is %s', (raw, latin) => {
    expect(fold(raw)).toBe(latin);
  });
});

describe('Arabic', () => {
  test.each([
    ['محمد', 'mohammed'],
    ['مُحَمَّد', 'mohammed'],
    ['أحمد', 'ahmed'],
    ['الشامي', 'al shami'],
    ['عبد الرحمن', 'abdulrahman'],
    ['عبدالرحمن', 'abdulrahman'],
    ['عبدالله', 'abdullah'],
    ['فاطمة', 'fatima'],
    ['بن خليفة', 'bin khalifa'],
    ['درويش', 'druish'],
    ['١٢٣', '123'],
  ])('%s is %s', (raw, latin) => {
    expect(fold(raw)).toBe(latin);
  });

  test('letters that writers interchange are one, names that differ stay apart', () => {
    expect(fold('إبراهيم')).toBe(fold('ابراهيم'));
    expect(fold('يحيى')).toBe(fold('يحيي'));
    expect(fold('حسن')).not.toBe(fold('حسين'));
    expect(fold('سالم')).not.toBe(fold('سليم'));
  });
});

describe('Kana', () => {
  test.each([
    ['ヤマダ', 'yamada'],
    ['やまだ', 'yamada'],
    ['たろう', 'taro'],
    ['タロー', 'taro'],
    ['おおの', 'ono'],
    ['じゅんいち', 'junichi'],
    ['キョウコ', 'kyoko'],
    ['ﾔﾏﾀﾞ', 'yamada'],
  ])('%s is %s', (raw, latin) => {
    expect(fold(raw)).toBe(latin);
  });
});

test('any text becomes ASCII, and stays what it became', () => {
  const scripts = fc.string({
    unit: fc.constantFrom(...'абвгїўљќъґ αύΐμπντ ابتةعـ ヤーウオっん 한글 王 é\u0301 \ud800 \0 ´'),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), scripts), (text) => {
      const once = romanise(text);
      expect(once).toMatch(/^[\0-~]*$/);
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 500 },
  );
});
