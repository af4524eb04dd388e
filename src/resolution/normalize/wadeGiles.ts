// Mandarin as Taiwan spells names: from Pinyin to Wade-Giles without its apostrophes, which passports leave out.

const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zhi: 'chih',
    chi: 'chih',
    shi: 'shih',
    ri: 'jih',
    zi: 'tzu',
    ci: 'tzu',
    si: 'ssu',
    yi: 'i',
    you: 'yu',
    yan: 'yen',
    er: 'erh',
    gui: 'kuei',
    kui: 'kuei',
    ge: 'ko',
    ke: 'ko',
    he: 'ho',
    guo: 'kuo',
    kuo: 'kuo',
    huo: 'huo',
    shuo: 'shuo',
  }),
);
const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^[jq]/, 'ch'],
  [/^[zc]h/, 'ch'],
  [/^[zc]/, 'ts'],
  [/^x/, 'hs'],
  [/^r/, 'j'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
];
const FINALS: readonly (readonly [RegExp, string])[] = [
  [/ian$/, 'ien'],
  [/ong$/, 'ung'],
  [/uo$/, 'o'],
  [/([iuy])e$/, '$1eh'],
];

/** One syllable of Pinyin, folded, in Wade-Giles; any other word comes back as it is or nearly so. */
export function wadeGiles(syllable: string): string {
  const whole = WHOLE.get(syllable);
  if (whole !== undefined) return whole;
  return replaceFirst(replaceFirst(syllable, INITIALS), FINALS);
}

function replaceFirst(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  const rule = rules.find(([pattern]) => pattern.test(text));
  return rule === undefined ? text : text.replace(rule[0], rule[1]);
}
