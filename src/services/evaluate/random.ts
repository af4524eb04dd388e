// Seeded random numbers, so that the same input gives the same intervals.

/** A generator of numbers from 0 to below 1. */
export type Random = () => number;

/** A small seeded generator (Tommy Ettinger's Mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** The sum of `count` standard exponential draws, which is a gamma draw (Marsaglia and Tsang 2000). */
export function exponentialSum(count: number, random: Random): number {
  if (count === 1) return -Math.log(1 - random());
  const shape = count - 1 / 3;
  const scale = 1 / Math.sqrt(9 * shape);
  for (;;) {
    const normal = drawNormal(random);
    const cube = (1 + scale * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random()) < (normal * normal) / 2 + shape * (1 - cube + Math.log(cube))) return shape * cube;
  }
}

/** A standard normal draw (Box and Muller 1958). */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
