// Names in Han characters, Hangul and kana: their order, and the spellings their bearers use abroad.

import { describe, expect, test } from 'vitest';
import { isEastAsian, parseEastAsianName, readingsOfFields } from '../../../src/resolution/normalize/eastAsianName.ts';
import type { PersonName } from '../../../src/resolution/normalize/normalized.ts';
import { parseFullName } from '../../../src/resolution/normalize/personName.ts';

function written(names: readonly PersonName[]): string {
  return names.map(({ given, family }) => `${given.join(' ')} / ${family.join(' ')}`).join(' | ');
}

/** Whether two full names have a reading in common. */
function meet(left: string, right: string): boolean {
  const readings = written(parseFullName(left)).split(' | ');
  return written(parseFullName(right))
    .split(' | ')
    .some((reading) => readings.includes(reading));
}

describe('a Chinese name', () => {
  test.each([
    ['王伟', 'wei / wang'],
    ['王小明', 'xiaoming / wang | hsiaoming / wang'],
    ['张志明', 'zhiming / zhang | chihming / chang'],
    ['欧阳修', 'xiu / ouyang | hsiu / ouyang'],
    ['曾国强', 'guoqiang / zeng | kuochiang / tseng'],
    ['王伟先生', 'wei / wang'],
    ['王', ' / wang'],
  ])('%s is %s', (raw, readings) => {
    expect(written(parseEastAsianName(raw))).toBe(readings);
  });

  test('of a foreigner keeps the order its dot marks', () => {
    expect(written(parseEastAsianName('约翰·史密斯'))).toMatch(/^yuehan \/ /);
  });
});

describe('a Korean name', () => {
  test.each([
    ['김민수', 'minsu / kim | minsoo / kim | minsu / gim'],
    ['김 민수', 'minsu / kim | minsoo / kim | minsu / gim'],
    ['이영희', 'yeonghui / lee | younghee / lee | yeonghui / yi'],
    ['남궁민', 'min / namgung | min / namkoong'],
    ['박철수님', 'cheolsu / park | chulsoo / park | cheolsu / pak'],
  ])('%s is %s', (raw, readings) => {
    expect(written(parseEastAsianName(raw))).toBe(readings);
  });
});

describe('a Japanese name', () => {
  test.each([
    ['山田 太郎', 'taro / yamada'],
    ['山田太郎', 'taro / yamada'],
    ['山田　太郎', 'taro / yamada'],
    ['佐々木 花子', 'hanako / sasaki'],
    ['長谷川博', 'hiroshi / hasegawa'],
    ['田中裕子', 'yuko / tanaka | hiroko / tanaka'],
    ['ヤマダ タロウ', 'taro / yamada'],
    ['ヤマダタロウ', 'taro / yamada'],
    ['やまだ はなこ', 'hanako / yamada'],
    ['山田 太郎 様', 'taro / yamada'],
  ])('%s is %s', (raw, readings) => {
    expect(written(parseEastAsianName(raw))).toBe(readings);
  });

  test('of a foreigner keeps the order its dot marks', () => {
    expect(written(parseEastAsianName('ジョン・スミス'))).toBe('jon / sumisu');
  });
});

test('fields of their own are read as one name', () => {
  expect(written(readingsOfFields('山田', '太郎'))).toBe('taro / yamada');
  expect(written(readingsOfFields(' 김 ', '민수'))).toBe('minsu / kim | minsoo / kim | minsu / gim');
  expect(written(readingsOfFields('', '민수'))).toMatch(/^minsu \/ {2}\|/);
});

describe('a name in its script meets the same name in Latin letters', () => {
  test.each([
    ['김민수', 'Kim Min-su'],
    ['김민수', 'Minsu Kim'],
    ['김민수', 'Kim, Min-Soo'],
    ['이영희', 'Young Hee Lee'],
    ['王小明', 'Wang Xiaoming'],
    ['王小明', 'Xiao-Ming Wang'],
    ['張志明', 'Chih-Ming Chang'],
    ['山田太郎', 'Yamada Taro'],
    ['山田太郎', 'Tarō Yamada'],
    ['やまだ たろう', '山田太郎'],
    ['Нгуен', 'Нгуен'],
  ])('%s and %s', (left, right) => {
    expect(meet(left, right)).toBe(true);
  });

  test.each([
    ['김민수', 'Kim Min-ho'],
    ['김민수', 'Lee Min-su'],
    ['王小明', 'Wang Xiaohong'],
    ['山田太郎', '山田次郎'],
    ['山田太郎', '山本太郎'],
    ['이영희', '이영호'],
  ])('%s and %s stay apart', (left, right) => {
    expect(meet(left, right)).toBe(false);
  });
});

test('what holds letters of other scripts is not read here', () => {
  expect(isEastAsian('Kim')).toBe(false);
  expect(isEastAsian('王 Wei')).toBe(false);
  expect(isEastAsian('Иван')).toBe(false);
  expect(isEastAsian('  ')).toBe(false);
  expect(isEastAsian('々')).toBe(true);
});
