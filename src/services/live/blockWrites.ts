// What a step writes of blocks.

import type { Met } from './blocking.ts';
import type { LiveWrite } from './contract.ts';

export function blockWrites(met: readonly Met[]): Pick<LiveWrite, 'attach' | 'detach' | 'blocks' | 'closed'> {
  const plans = met.map(({ plan }) => plan);
  const states = new Map<string, Record<string, boolean | null>>();
  const set = (keys: readonly string[], properties: Record<string, boolean | null>) => {
    for (const key of keys) states.set(key, { ...states.get(key), ...properties });
  };
  for (const { opened, closed, heated, cooled } of plans) {
    set(opened, { open: true });
    set(closed, { open: null, hot: null });
    set(heated, { hot: true });
    set(cooled, { hot: null });
  }
  return {
    attach: plans.flatMap(({ attach }) => attach),
    detach: plans.flatMap(({ detach }) => detach),
    closed: plans.flatMap(({ closed }) => closed),
    blocks: [...states].map(([key, properties]) => ({ key, properties })),
  };
}
