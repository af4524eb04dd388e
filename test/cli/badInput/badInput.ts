// What one kind of bad input is: the files, the command, and what is promised.

export interface BadInput {
  readonly kind: string;
  /** Over the usual people.csv and mapping.json, by name; what is no text or bytes is written as JSON. */
  readonly files?: Readonly<Record<string, string | Uint8Array | object>>;
  /** What else to do in the folder before. */
  readonly before?: (folder: string) => void | Promise<void>;
  /** Called as rows are read. */
  readonly during?: (folder: string) => void;
  /** Called when all is over. */
  readonly after?: () => void;
  /** Words that begin with '@' name a file of the folder; the usual run of resolve where there are none. */
  readonly words?: readonly string[];
  /** All that is said, files by their names alone; '...' at the end stands for what differs between versions of Node. */
  readonly says: string;
  readonly code: 1 | 2;
  /** Files that are there afterwards and were not before; none where nothing is said. */
  readonly leaves?: readonly string[];
}

/** A row that is set aside while its neighbours are read. */
export interface BadRow {
  readonly kind: string;
  readonly file?: string;
  readonly content: string | Uint8Array;
  readonly mapping?: object;
  /** Line, column at fault and reason of each row in quarantine; '...' at the end stands for the rest. */
  readonly quarantined: readonly (readonly [line: number, field: string, reason: string])[];
  /** Ids of the records that are read. */
  readonly read: readonly string[];
}

export const PEOPLE = 'id,first,last,mail\n1,Ann,Lee,ann@lee.example\n2,Bo,Grant,bo@grant.example\n';
export const MAPPING = {
  source: 'crm',
  type: 'person',
  id: 'id',
  fields: { givenName: 'first', familyName: 'last', email: 'mail' },
};
export const RESOLVE = ['resolve', '@people.csv', '--mapping', '@mapping.json', '--out', '@out'];
