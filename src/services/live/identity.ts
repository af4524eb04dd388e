// Who goes by which id after a step, and what the ledger says of it.

import type { HeldId } from '../../domain/identity.ts';
import type { EntityType } from '../../domain/record.ts';
import { assignIds } from '../../resolution/identity/assignIds.ts';
import { idMoves } from '../../resolution/identity/replay.ts';
import type { LedgerEvent } from './ledger.ts';

export interface IdentityInput extends LedgerStamp {
  readonly type: EntityType;
  readonly clusters: readonly (readonly string[])[];
  /** The id that each record had, of those that go too. */
  readonly previous: ReadonlyMap<string, string>;
  /** The stays of each record, as it keeps them. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  readonly redirects: ReadonlyMap<string, string>;
  /** Ids that are alive with records that are not of this step. */
  readonly elsewhere: ReadonlySet<string>;
  /** When the ids that stand were made. */
  readonly born: ReadonlyMap<string, number>;
  readonly newId: (firstKey: string) => string;
}

/** What every event of one step has in common. */
export interface LedgerStamp {
  /** The ledger's clock, in milliseconds: later than everything that the step rests on. */
  readonly tick: number;
  /** The same as an ISO instant. */
  readonly at: string;
  /** Why the step was taken: 'record', 'load', 'judgement'. */
  readonly cause: string;
  /** Version of the graph's model. */
  readonly model: string;
}

export interface Identities {
  /** The id of each cluster. */
  readonly ids: readonly string[];
  readonly born: ReadonlyMap<string, number>;
  readonly resolve: readonly { readonly record: string; readonly entity: string; readonly held: readonly string[] }[];
  readonly unresolve: readonly string[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly events: readonly LedgerEvent[];
}

export function identitiesOf(input: IdentityInput): Identities {
  const { clusters, previous, held, tick } = input;
  const stays = new Map([...held].map(([record, lines]) => [record, lines.map(readStay)]));
  const born = new Map([...[...stays.values()].flat().map(({ id, born: made }) => [id, made] as const), ...input.born]);
  const assigned = assignIds({
    clusters,
    previous,
    ages: born,
    history: stays,
    redirects: input.redirects,
    elsewhere: input.elsewhere,
    newId: input.newId,
  });
  for (const id of assigned.ids) if (!born.has(id)) born.set(id, tick);
  const moves = [...idMoves(previous, clusters, assigned.ids)];
  const resolve = moves.flatMap(({ record, to }) => {
    if (to === null) return [];
    return [{ record, entity: to, held: [...(held.get(record) ?? []), writeStay(to, tick, born.get(to)!)] }];
  });
  return {
    ids: assigned.ids,
    born,
    resolve,
    unresolve: moves.filter(({ to }) => to === null).map(({ record }) => record),
    redirects: assigned.redirects,
    events: ledgerEvents(assigned.events, moves, input),
  };
}

type Move = { readonly record: string; readonly from: string | null; readonly to: string | null };

/** What happened to ids, then who came to each and who left it. */
export function ledgerEvents(
  happened: readonly { readonly kind: string; readonly id: string; readonly others: readonly string[] }[],
  moves: readonly Move[],
  { tick, at, cause, model }: LedgerStamp,
): LedgerEvent[] {
  const common = { tick, at, cause, model };
  const came = grouped(moves, ({ to }) => to);
  const left = grouped(moves, ({ from }) => from);
  const created = new Set(happened.filter(({ kind }) => kind === 'created').map(({ id }) => id));
  const records = (kind: string, id: string) => (kind === 'created' ? recordsOf(came.get(id)) : []);
  return [
    ...happened.map(({ kind, id, others }) => ({ kind, id, others, records: records(kind, id), ...common })),
    ...[...came].flatMap(([id, own]) =>
      created.has(id)
        ? []
        : [{ kind: 'joined', id, others: othersOf(own, 'from'), records: recordsOf(own), ...common }],
    ),
    ...[...left].map(([id, own]) => {
      return { kind: 'left', id, others: othersOf(own, 'to'), records: recordsOf(own), ...common };
    }),
  ];
}

function grouped(moves: readonly Move[], idOf: (move: Move) => string | null): Map<string, Move[]> {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const id = idOf(move);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), move]);
  }
  return groups;
}

function recordsOf(moves: readonly Move[] = []): string[] {
  return moves.map(({ record }) => record).sort();
}

function othersOf(moves: readonly Move[], end: 'from' | 'to'): string[] {
  return [...new Set(moves.map((move) => move[end]).filter((id) => id !== null))].sort();
}

/** A stay as a record keeps it: id, since when, and when the id was made, both in milliseconds of the ledger's clock. */
export function writeStay(id: string, since: number, born: number): string {
  return `${id} ${since} ${born}`;
}

export function readStay(line: string): HeldId & { readonly born: number } {
  const [id, since, born] = line.split(' ');
  return { id: id!, since: Number(since), born: Number(born) };
}
