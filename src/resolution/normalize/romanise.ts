// Text of other scripts in Latin letters, near to how the people concerned spell themselves. What is not treated here goes by
// any-ascii, letter by letter, which suits Latin with marks but reads Greek digraphs, Ukrainian and Arabic unlike anyone writes them.

import anyAscii from 'any-ascii';
import { toRomaji } from 'wanakana';
import scripts from '../data/scripts.json' with { type: 'json' };

type Language = keyof typeof scripts.cyrillic;
type Letters = ReadonlyMap<string, string>;

const TREATED = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;
const ARABIC = /\p{Script=Arabic}/u;
// The library reads a run by recursion, so that a run has an end.
const KANA_RUN = /[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,200}/gu;

const LANGUAGES: ReadonlyMap<string, Letters> = new Map(
  Object.entries(scripts.cyrillic).map(([language, letters]) => [
    language,
    lettersOf({ ...scripts.cyrillic.ru, ...letters }),
  ]),
);
// Letters that one language alone has, or only together with the ones named before it.
const TELLING_LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['kk', /[әғқңөұүһ]/i],
  ['be', /ў/i],
  ['uk', /[іїєґ]|[сц]ький|[нц]ська/i],
  ['mk', /[ѓќѕ]/i],
  ['sr', /[јљњђћџ]/i],
  ['bg', /ъ(?![еёюя])|ьо/i],
];
const YOTED_START = /(?<!\p{L})(?:[яюєї]|й)/giu;
const YOTED: Letters = new Map([
  ['я', 'ya'],
  ['ю', 'yu'],
  ['є', 'ye'],
  ['ї', 'yi'],
  ['й', 'y'],
]);

const GREEK_LETTERS = lettersOf(scripts.greek);
const ACUTE = /\u0301/g;
const DIAERESIS = /\u0308/g;
// What two letters say together (ELOT 743); an accent on the first letter or a diaeresis parts them.
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/gi, 'ou'],
  [/(?<=[αεη])υ(?=[αβγδεζηιλμνορωυ])/gi, 'v'],
  [/(?<=[αεη])υ(?!\u0308)/gi, 'f'],
  [/(?<!\p{L})μπ/giu, 'b'],
  [/(?<!\p{L})ντ/giu, 'd'],
  [/(?<!\p{L})γκ/giu, 'g'],
  [/γγ/gi, 'ng'],
  [/γχ/gi, 'nch'],
  [/γξ/gi, 'nx'],
];

const ARABIC_LETTERS = lettersOf(scripts.arabic);
const ARABIC_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(scripts.arabicWords).flatMap(([latin, written]) =>
    written.split(' ').map((word) => [word, latin] as const),
  ),
);
const ARABIC_RUN = /[\p{Script=Arabic}\p{M}ـ]+/gu;
const VOWEL_SIGNS = /[\u064b-\u065f\u0670ـ]/g;
const SERVANT_OF = /عبد\s?ال(?=\p{L})/gu;
const ARTICLE = 'ال';
const LINKS: Letters = new Map([
  ['بن', 'bin'],
  ['ابن', 'bin'],
  ['بنت', 'bint'],
  ['ابو', 'abu'],
  ['ام', 'umm'],
  ['عبد', 'abd'],
  ['عبدالله', 'abdullah'],
]);

/** Text in ASCII: composed first, so that a letter in one or two code points ends alike. */
export function romanise(text: string): string {
  const composed = text.normalize('NFKC');
  return anyAscii(TREATED.test(composed) ? treated(composed) : composed);
}

function treated(text: string): string {
  let latin = text;
  if (CYRILLIC.test(latin)) latin = fromCyrillic(latin);
  if (GREEK.test(latin)) latin = fromGreek(latin);
  if (ARABIC.test(latin)) latin = fromArabic(latin);
  return latin.replace(KANA_RUN, fromKana);
}

/** The whole text is read as one language, the one its letters tell, else Russian. */
function fromCyrillic(text: string): string {
  const language = TELLING_LETTERS.find(([, letters]) => letters.test(text))?.[0] ?? 'ru';
  return spell(withEndings(text, language), LANGUAGES.get(language)!);
}

function withEndings(text: string, language: Language): string {
  if (language === 'sr' || language === 'mk') return text;
  const started = language === 'uk' ? text.replace(YOTED_START, (letter) => spell(letter, YOTED)) : text;
  return started
    .replace(/[иы]й(?!\p{L})/giu, 'y')
    .replace(/ия(?!\p{L})/giu, 'ia')
    .replace(/(?<=ь)е/gi, 'ye');
}

function fromGreek(text: string): string {
  let plain = text.normalize('NFD').replace(ACUTE, '');
  for (const [pair, latin] of GREEK_PAIRS) plain = plain.replace(pair, latin);
  return spell(plain.replace(DIAERESIS, ''), GREEK_LETTERS).normalize('NFC');
}

/** Arabic leaves short vowels out: names that are known get them back, other words are spelled by their letters. */
function fromArabic(text: string): string {
  const plain = text
    .replace(VOWEL_SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك');
  return plain.replace(SERVANT_OF, 'abdul').replace(ARABIC_RUN, fromArabicWord);
}

function fromArabicWord(word: string): string {
  const known = LINKS.get(word) ?? ARABIC_WORDS.get(word);
  if (known !== undefined) return known;
  if (!word.startsWith(ARTICLE) || word.length < 5) return spellArabic(word);
  const rest = word.slice(ARTICLE.length);
  return `al ${ARABIC_WORDS.get(rest) ?? spellArabic(rest)}`;
}

function spellArabic(word: string): string {
  const consonant = word.replace(/^و/, 'w').replace(/^ي/, 'y').replace(/ه$/, 'a');
  return spell(consonant, ARABIC_LETTERS);
}

/** Hepburn without long vowels, as names are mostly written abroad: 'たろう' and 'タロー' are 'taro'. */
function fromKana(run: string): string {
  return toRomaji(run.replaceAll('ー', ''))
    .replaceAll("'", '')
    .replace(/[ou]u|oo/g, (long) => long.charAt(0));
}

function spell(text: string, letters: Letters): string {
  let latin = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    const spelled = letters.get(lower);
    if (spelled === undefined) latin += letter;
    else latin += letter === lower ? spelled : spelled.charAt(0).toUpperCase() + spelled.slice(1);
  }
  return latin;
}

function lettersOf(table: Readonly<Record<string, string>>): Letters {
  return new Map(Object.entries(table));
}
