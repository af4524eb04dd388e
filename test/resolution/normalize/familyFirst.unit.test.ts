// Latin names that begin with the family name, and those that only look like it.

import { describe, expect, test } from 'vitest';
import { parseFullName } from '../../../src/resolution/normalize/personName.ts';

function written(raw: string): string {
  const { given, family } = parseFullName(raw)[0]!;
  return `${given.join(' ')} / ${family.join(' ')}`;
}

describe('the family name comes first', () => {
  test.each([
    ['Nguyễn Văn An', 'an van / nguyen'],
    ['Trần Thị Hoa', 'hoa thi / tran'],
    ['Le Minh', 'minh / le'],
    ['Kim Min-su', 'minsu / kim'],
    ['Kim Min Su', 'minsu / kim'],
    ['KIM MINSU', 'kim / minsu'],
    ['Park Ji-sung', 'jisung / park'],
    ['Park Jisung', 'jisung / park'],
    ['Choi Young-hee', 'younghee / choi'],
    ['Wang Xiaoming', 'xiaoming / wang'],
    ['Wang Xiao Ming', 'xiaoming / wang'],
    ['Zhang Wei', 'wei / zhang'],
    ['Chang Chih-Ming', 'chihming / chang'],
    ['Yamada Taro', 'taro / yamada'],
    ['Sato Hanako', 'hanako / sato'],
    ['Ivanov Ivan Ivanovich', 'ivan ivanovich / ivanov'],
    ['Ivanova Anna Petrovna', 'anna petrovna / ivanova'],
    ['Иванов Иван Иванович', 'ivan ivanovich / ivanov'],
    ['Шевченко Тарас Григорович', 'taras grigorovich / shevchenko'],
    ['Aliyev Ali Vali oglu', 'ali vali oglu / aliyev'],
  ])('in %s', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });
});

describe('the family name comes last', () => {
  test.each([
    ['An Van Nguyen', 'an van / nguyen'],
    ['Hoa Tran', 'hoa / tran'],
    ['Min-su Kim', 'minsu / kim'],
    ['Wei Zhang', 'wei / zhang'],
    ['Xiaoming Wang', 'xiaoming / wang'],
    ['Taro Yamada', 'taro / yamada'],
    ['Ivan Ivanovich Ivanov', 'ivan ivanovich / ivanov'],
    ['Иван Петрович Абрамович', 'ivan petrovich / abramovich'],
    ['Kim Rose', 'kim / rose'],
    ['Kim Jones Brown', 'kim jones / brown'],
    ['Lee Marvin', 'lee / marvin'],
    ['Lin Lane', 'lin / lane'],
    ['Le Roy Jones', 'le roy / jones'],
    ['Van Morrison', 'van / morrison'],
    ['Roman Anna Abramovich', 'roman anna / abramovich'],
    ['Ana Marija Petrović', 'ana marija / petrovic'],
    ['Abe Romano', 'abe / romano'],
    ['Mary Ann Lee', 'mary ann / lee'],
    ['John David Wang', 'john david / wang'],
    ['Mary Anna Brown', 'mary anna / brown'],
  ])('in %s', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });
});
