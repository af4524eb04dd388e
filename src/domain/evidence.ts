// What speaks for and against a link, as data and as the words that links.csv and the graph keep of it. Both directions
// stand here, so that the form of the words is stated once.

/** What one comparison says of a pair: its level, and log2(m/u). */
export interface FieldEvidence {
  readonly field: string;
  readonly level: string;
  readonly weight: number;
}

export interface LinkEvidence {
  /** Why the link was cut, or what it holds against; null without an objection. */
  readonly objection: string | null;
  /** 'judgement' or the decisive identifier that linked alone; null where the score did. */
  readonly linkedBy: string | null;
  /** Strongest first. */
  readonly fields: readonly FieldEvidence[];
  /** log2 odds of two records before anything is known of them; null where not stated. */
  readonly prior: number | null;
  /** log2 weight of near relations, who agree as well; zero or less. */
  readonly relations: number;
  /** log2 weight by which labelled pairs corrected the odds; zero where the model was not calibrated. */
  readonly calibration: number;
  /** Whether only names speak for the pair, which never links. */
  readonly namesAlone: boolean;
}

const NAMES_ALONE = 'names alone do not link';
const LINKED_BY = 'linked by ';
const PRIOR = 'prior odds';
const RELATIONS = 'near relations';
const CALIBRATION = 'calibration';
/** Doubts that weigh less are not worth a word. */
const WORTH_A_WORD = 0.05;

/** Strongest first, whichever way; ties by field. */
export function strongestFirst(fields: readonly FieldEvidence[]): FieldEvidence[] {
  return [...fields].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.field < b.field ? -1 : 1));
}

/** 'birthDate exact +12.1; givenName different -5.0; prior odds -16.6; near relations -0.3'. */
export function wordEvidence(evidence: LinkEvidence): string {
  const { objection, linkedBy, fields, prior, relations, calibration, namesAlone } = evidence;
  const words = strongestFirst(fields).map(({ field, level, weight }) => `${field} ${level} ${signed(weight)}`);
  if (linkedBy !== null) words.unshift(`${LINKED_BY}${linkedBy}`);
  if (objection !== null) words.unshift(objection);
  if (prior !== null) words.push(`${PRIOR} ${prior.toFixed(1)}`);
  if (relations < -WORTH_A_WORD) words.push(`${RELATIONS} ${relations.toFixed(1)}`);
  if (Math.abs(calibration) > WORTH_A_WORD) words.push(`${CALIBRATION} ${signed(calibration)}`);
  if (namesAlone) words.push(NAMES_ALONE);
  return words.join('; ');
}

/** Reads what `wordEvidence` wrote, weights to a tenth; a sentence that is none of its own is an objection. */
export function readEvidence(why: string): LinkEvidence {
  const parts = why.split(';').map((part) => part.trim());
  const after = (word: string) =>
    parts
      .find((part) => part.startsWith(word))
      ?.slice(word.length)
      .trim();
  const fields = parts.flatMap(readField);
  const objections = parts.filter((part) => part !== '' && !isOwn(part) && readField(part).length === 0);
  const prior = after(`${PRIOR} `);
  return {
    objection: objections.length === 0 ? null : objections.join('; '),
    linkedBy: after(LINKED_BY) ?? null,
    fields,
    prior: prior === undefined ? null : Number(prior),
    relations: Number(after(`${RELATIONS} `) ?? 0),
    calibration: Number(after(`${CALIBRATION} `) ?? 0),
    namesAlone: parts.includes(NAMES_ALONE),
  };
}

function isOwn(part: string): boolean {
  const starts = [LINKED_BY, `${PRIOR} `, `${RELATIONS} `, `${CALIBRATION} `];
  return part === NAMES_ALONE || starts.some((start) => part.startsWith(start));
}

function readField(part: string): FieldEvidence[] {
  const [, field, level, weight] = /^(\S+) (.+) ([+-]\d+\.\d)$/.exec(part) ?? [];
  return weight === undefined || isOwn(part) ? [] : [{ field: field!, level: level!, weight: Number(weight) }];
}

function signed(weight: number): string {
  return `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;
}
