// Records that fit two people equally well: a John Smith without a birth date, at the door of two John Smiths who have theirs and are
// father and son. Whichever of the two it were given to, it would be wrong as often as right; so it stays apart until more is known.

import type { Adjacency, EdgeColumns } from './edges.ts';
import type { Evidence } from './evidence.ts';

/** log2 odds by which one must fit better than the other: three to one. */
const PREFERENCE = Math.log2(3);
/** Of a record with more edges than this nothing is asked: its like are many, and a slip among them is no second person. */
const MOST_EDGES = 12;

/** Positions of the edges that lead to either of two people, with the field that tells those apart. */
export function undecidedEdges(edges: EdgeColumns, adjacency: Adjacency, evidence: Evidence): Map<number, string> {
  const found = new Map<number, string>();
  const { starts } = adjacency;
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    if (to - from < 2 || to - from > MOST_EDGES) continue;
    const places = Array.from({ length: to - from }, (_, at) => from + at);
    for (const [place, field] of undecidedPlaces(places, row, { edges, adjacency, evidence })) {
      found.set(adjacency.edges[place]!, field);
    }
  }
  return found;
}

interface Given {
  readonly edges: EdgeColumns;
  readonly adjacency: Adjacency;
  readonly evidence: Evidence;
}

/** The same for the edges of one record, by their places in the adjacency. */
function undecidedPlaces(places: readonly number[], row: number, given: Given): Map<number, string> {
  const found = new Map<number, string>();
  const { edges, adjacency, evidence } = given;
  const { neighbours } = adjacency;
  const oddsAt = (place: number) => edges.odds[adjacency.edges[place]!]!;
  for (const one of places) {
    for (const other of places) {
      if (other <= one || !(Math.abs(oddsAt(one) - oddsAt(other)) < PREFERENCE)) continue;
      if (areLinked(adjacency, neighbours[one]!, neighbours[other]!)) continue;
      const field = openQuestion(evidence, row, neighbours[one]!, neighbours[other]!);
      if (field === null) continue;
      // Whoever fits worse and states the field is no better a choice than these two.
      const best = Math.max(oddsAt(one), oddsAt(other));
      for (const place of places) {
        const isChoice =
          place === one || place === other || states(evidence, neighbours[one]!, neighbours[place]!, field);
        if (oddsAt(place) <= best && isChoice) found.set(place, field);
      }
    }
  }
  return found;
}

/** Whether a record states a field that another one does. */
function states(evidence: Evidence, known: number, other: number, field: string): boolean {
  weigh(evidence, known, other);
  return !Number.isNaN(evidence.random[evidence.fields.indexOf(field)]!);
}

function areLinked({ starts, neighbours }: Adjacency, left: number, right: number): boolean {
  for (let at = starts[left]!; at < starts[left + 1]!; at++) if (neighbours[at] === right) return true;
  return false;
}

/** A field that lasts for life, in which two people contradict each other and of which the record says nothing; null without one. */
function openQuestion(evidence: Evidence, row: number, one: number, other: number): string | null {
  const { fields, lasting, random } = evidence;
  if (weigh(evidence, one, other) !== -1) return null;
  const disputed = fields.filter((_, field) => lasting[field] && random[field]! < 0);
  for (const neighbour of disputed.length === 0 ? [] : [one, other]) {
    weigh(evidence, row, neighbour);
    if (evidence.decisive) return null;
    for (const field of [...disputed]) {
      if (!Number.isNaN(random[fields.indexOf(field)]!)) disputed.splice(disputed.indexOf(field), 1);
    }
  }
  return disputed[0] ?? null;
}

function weigh(evidence: Evidence, one: number, other: number): number {
  return evidence.weigh(Math.min(one, other), Math.max(one, other));
}
