// Why two records are one, or are not, in words and as data.

import { describe, expect, it } from 'vitest';
import { explain } from '../../src/services/explain.ts';
import { link, pairOf } from './links.ts';

describe('two records that are one', () => {
  it('by a link of their own are explained by it, and by what would part them', () => {
    const direct = link('a', 'b', 4.1, 'linked', 'email exact +12.1; prior odds -8.0');
    const found = explain('b', 'a', { together: true, links: [direct] });
    expect(found).toMatchObject({
      together: true,
      direct,
      path: [direct],
      cut: [direct],
      fields: ['email'],
      between: [],
    });
    expect(found.text).toEqual([
      'b and a are one.',
      'The two compared: linked, probability 0.9000, weight 4.1',
      '  two records are seldom one    -8.0    -8.0',
      '  email exact                  +12.1    +4.1',
      'Without this link they would be apart, and fewer would not do:',
      '  a = b, weight 4.1',
      'They would also be apart if nothing agreed in: email.',
    ]);
  });

  it('by way of others are explained by the strongest chain', () => {
    const links = [
      link('a', 'b', 3),
      link('a', 'c', 9),
      link('c', 'd', 8),
      link('b', 'd', 7),
      link('a', 'x', 10),
      link('b', 'x', 2),
    ];
    const { path, cut, text } = explain('a', 'b', { together: true, links });
    expect(path.map(pairOf)).toEqual(['ac', 'cd', 'bd']);
    expect(cut?.map(pairOf)).toEqual(['bd', 'ab', 'bx']);
    expect(text[2]).toBe('They are joined by:');
    expect(text[3]).toContain('a = c');
    expect(text[6]).toContain('Without these 3 links they would be apart');
  });

  it('are not explained by links that were cut or wait for review', () => {
    const links = [link('a', 'b', 9, 'cut'), link('a', 'c', 4), link('b', 'c', 4, 'conflict')];
    const { direct, path, cut } = explain('a', 'b', { together: true, links });
    expect(direct?.status).toBe('cut');
    expect(path.map(({ status }) => status)).toEqual(['linked', 'conflict']);
    expect(cut).toHaveLength(1);
  });
});

describe('two records that are not one', () => {
  it('are explained by what spoke against and how much was missing', () => {
    const review = link('a', 'b', -1.5, 'review', 'email exact +9.0; birthDate different -4.0; prior odds -6.5');
    const { path, cut, text } = explain('a', 'b', { together: false, links: [review], threshold: 1 });
    expect([path, cut]).toEqual([[], null]);
    expect(text[0]).toBe('a and b are not one.');
    expect(text.at(-1)).toBe('That is 2.5 bits below the threshold of 1.0. Against it: birthDate different -4.0.');
  });

  it('are explained by why their link was cut', () => {
    const cut = link('a', 'b', 8, 'cut', 'different ssn; email exact +9.0; prior odds -1.0');
    const { text, evidence } = explain('a', 'b', { together: false, links: [cut] });
    expect(evidence?.objection).toBe('different ssn');
    expect(text.at(-1)).toBe('Their link was cut: different ssn.');
  });

  it('and were never linked are told so, with the links between their clusters', () => {
    const links = [
      link('a', 'c', 5),
      link('b', 'd', 5),
      link('c', 'd', 3, 'cut'),
      link('c', 'x', 4, 'cut'),
      link('b', 'c', -1, 'review'),
    ];
    const { direct, between, text } = explain('a', 'b', { together: false, links });
    expect(direct).toBeNull();
    expect(between.map(pairOf)).toEqual(['cd', 'bc']);
    expect(text[1]).toContain('no link between them');
    expect(text[2]).toBe('Links between their clusters that do not hold:');
  });
});

it('a record and itself are one record', () => {
  expect(explain('a', 'a', { together: true, links: [link('a', 'b', 3)] }).text).toEqual(['a is one record.']);
});

it('the links given are left as they were', () => {
  const links = Object.freeze([link('a', 'b', 1), link('b', 'c', 2)]);
  expect(explain('a', 'c', { together: true, links }).path).toHaveLength(2);
});
