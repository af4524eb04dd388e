// Person names: what each kind of likeness is called, read from the pair of readings that agrees best.

import { describe, expect, it } from 'vitest';
import { levelOf } from '../normalizedRecords.ts';

const compare = (field: string) => (left: string, right: string) =>
  levelOf({ field }, { names: left.split(' or ') }, { names: right.split(' or ') });
type Case = [left: string, right: string, level: string];

describe('given names', () => {
  it.each<Case>([
    ['ann/lee', 'ann/kim', 'exact'],
    ['robert/lee', 'bob/lee', 'nickname'],
    ['bob/lee', 'rob/lee', 'nickname'],
    ['philippa/lee', 'phillipa/lee', 'close'],
    ['brian/lee', 'brain/lee', 'close'],
    ['j/lee', 'judith/lee', 'initial'],
    ['j/lee', 'j/lee', 'initial'],
    ['k/lee', 'judith/lee', 'different'],
    ['judith/lee', 'rose/lee', 'different'],
    ['isla/lee', 'iona/lee', 'different'],
    ['/lee', 'ann/lee', 'missing'],
    ['lee/ann', 'ann/lee', 'crossed'],
    ['james robert/lee', 'robert/lee', 'crossed'],
    ['mei ling/zhou', 'zhou/meiling', 'crossed'],
    ['andres/fernandez castano', 'fernandez castano/andres', 'crossed'],
    ['vu/hai dung', 'dung/vu', 'crossed'],
    ['huong lan/nguyen', 'nguyen/huong thao', 'different'],
    ['robt/lee', 'robert/lee', 'nickname'],
    ['eliz/lee', 'elizabath/lee', 'nickname'],
    ['ada/lee', 'amanda/lee', 'different'],
    ['rose/lee or ann/lee', 'ann/lee', 'exact'],
  ])('%s and %s are %s', (left, right, level) => expect(compare('givenName')(left, right)).toBe(level));
});

describe('family names', () => {
  it.each<Case>([
    ['ann/lee', 'rose/lee', 'exact'],
    ['ann/wetherby', 'ann/wetherbey', 'close'],
    ['ann/smith jones', 'ann/jones', 'part'],
    ['ann/smith jones', 'ann/jones smith', 'crossed'],
    ['susan meyer/thomas', 'susan/meyer thomas', 'crossed'],
    ['ann/smith', 'ann/jones', 'different'],
    ['ann/', 'ann/jones', 'missing'],
    ['zhou/wei', 'wei/zhou', 'missing'],
    ['ann/de cruz', 'ann/de fuente', 'different'],
    ['ann/quince or ann/harrowby', 'ann/harrowby', 'exact'],
  ])('%s and %s are %s', (left, right, level) => expect(compare('familyName')(left, right)).toBe(level));
});

describe('middle names', () => {
  it.each<Case>([
    ['ann marie/lee', 'ann marie/lee', 'exact'],
    ['ann m/lee', 'ann marie/lee', 'initial'],
    ['ann marie/lee', 'ann mary/lee', 'similar'],
    ['ann marie/lee', 'ann zoe/lee', 'different'],
    ['ann/lee', 'ann zoe/lee', 'missing'],
  ])('%s and %s are %s', (left, right, level) => expect(compare('middleName')(left, right)).toBe(level));
});

it('never makes one person of the given name of one reading and the family name of another', () => {
  const [left, right] = [{ names: ['ann/lee', 'zoe/kim'] }, { names: ['ann/kim'] }];
  const levels = ['givenName', 'familyName'].map((field) => levelOf({ field }, left, right));
  expect(levels).not.toEqual(['exact', 'exact']);
  expect(levels).toContain('exact');
});

it('counts crossed names once, as evidence of the given name', () => {
  const [left, right] = ['zhou/wei', 'wei/zhou'];
  expect([compare('givenName')(left, right), compare('familyName')(left, right)]).toEqual(['crossed', 'missing']);
});
