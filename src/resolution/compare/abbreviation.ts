// Words written short, as clerks and forms do: 'pkg' for packaging, 'robt' for Robert, 'eliz' for Elizabeth.

/** A contraction keeps at least so much less than the word it stands for. */
const LEFT_OUT = 2;
const BEGINNING = 3;
const VOWELS = 'aeiouy';

/** Whether a word is another without its vowels: 'pkg' for 'packaging', 'mktg' for 'marketing'. */
export function isWithoutVowels(short: string, long: string): boolean {
  if (short.length < 3 || long.length - short.length < LEFT_OUT) return false;
  for (let at = 1; at < short.length; at++) if (isVowel(short, at)) return false;
  return isThinnedFrom(short, long);
}

/**
 * Whether a given name is another as clerks write it short: its beginning ('eliz'), or some of its letters down to the last, two
 * consonants at the end ('robt', 'michl', 'jn'). Vowels at the end would make other names of it: Ada is no short Amanda.
 */
export function isShortGivenName(short: string, long: string): boolean {
  if (short.length >= BEGINNING && long.length - short.length >= BEGINNING && long.startsWith(short)) return true;
  const last = short.length - 1;
  if (last < 1 || long.length - short.length < LEFT_OUT) return false;
  if (isVowel(short, last) || isVowel(short, last - 1) || short[last] !== long.at(-1)) return false;
  return isThinnedFrom(short, long);
}

/** Whether the letters of one stand in the other in their order, beginning with its first. */
function isThinnedFrom(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let next = 0;
  for (let at = 0; at < long.length && next < short.length; at++) if (long[at] === short[next]) next++;
  return next === short.length;
}

function isVowel(word: string, at: number): boolean {
  return VOWELS.includes(word[at]!);
}
