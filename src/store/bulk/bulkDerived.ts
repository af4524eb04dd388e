// What is derived in a bulk load, into the files: the same changes that a first load writes into an empty graph. What a few
// statements do once the files are imported (hubs, the model, its mark) is kept for then.

import type { GraphModel } from '../../services/graphModel.ts';
import type {
  DerivationMark,
  DerivationSession,
  DerivationState,
  DerivedStore,
  EntityCounts,
  GraphChanges,
  HubCaps,
  LedgerChanges,
} from '../../services/graphPorts.ts';
import { eventRow } from '../live/eventRow.ts';
import type { BulkFacts } from './bulkFacts.ts';
import type { GraphFiles } from './graphFiles.ts';

/** What is still to be done by statements when the files are in the database. */
export interface Remaining {
  readonly caps: HubCaps;
  readonly model: GraphModel;
  readonly mark: DerivationMark;
}

interface Resolved {
  readonly born: number;
  readonly tick: number;
}

export class BulkDerived implements DerivedStore {
  private readonly files: GraphFiles;
  private readonly facts: BulkFacts;
  private caps: HubCaps | null = null;
  private end: Omit<Remaining, 'caps'> | null = null;

  constructor(files: GraphFiles, facts: BulkFacts) {
    this.files = files;
    this.facts = facts;
  }

  async state(): Promise<DerivationState> {
    const settings = { policies: {}, compare: {} };
    return { factChanges: this.facts.factChanges(), derivedChanges: null, engine: null, isOfEarlier: false, settings };
  }

  exclusively<T>(work: (session: DerivationSession) => Promise<T>): Promise<T> {
    return work(this.session());
  }

  async counts(): Promise<EntityCounts> {
    const { Customer = 0, Organization = 0, Account = 0, Household = 0 } = this.files.written().nodes;
    return { customers: Customer, organizations: Organization, accounts: Account, households: Household };
  }

  /** Null where nothing was derived, because there was no fact. */
  remaining(): Remaining | null {
    return this.end && this.caps && { ...this.end, caps: this.caps };
  }

  private session(): DerivationSession {
    return {
      state: () => this.state(),
      facts: async () => this.facts.standing(),
      identity: async () => ({ ...NOBODY }),
      standing: async () => ({ nodes: new Map(), edges: new Map() }),
      model: async () => null,
      blocks: async () => ({ byRecord: new Map(), open: new Set() }),
      applyBlocks: async ({ attach, states }) => {
        const open = new Map(states.map(({ key, properties }) => [key, properties]));
        const written = new Set<string>();
        for (const { record, key } of attach) {
          this.files.edge('BLOCKED_BY', record, key);
          if (written.has(key)) continue;
          written.add(key);
          this.files.node('BlockingKey', { key, ...open.get(key) });
        }
      },
      markHubs: async (caps) => {
        this.caps = caps;
      },
      apply: async (changes, identities, model, mark) => {
        this.write(changes, identities);
        this.end = { model, mark };
      },
    };
  }

  private write({ createNodes, createEdges }: GraphChanges, identities: readonly LedgerChanges[]): void {
    const stays = new Map<string, readonly string[]>();
    const resolved = new Map<string, Resolved>();
    for (const { resolve, redirects, tick } of identities) {
      for (const { record, entity, held, born } of resolve) {
        this.files.edge('RESOLVES_TO', record, entity);
        stays.set(record, held);
        resolved.set(entity, { born, tick });
      }
      for (const [id, to] of redirects.set) this.files.node('Redirect', { id, to });
    }
    this.writeEvents(identities);
    this.facts.writeFiles(stays);
    for (const { label, key, hash, properties } of createNodes) {
      this.files.node(label, { ...properties, ...resolved.get(key), hash });
    }
    for (const { type, key, hash, from, to, properties } of createEdges) {
      this.files.edge(type, from, to, { ...properties, key, hash });
    }
  }

  /** Events have one time of the ledger, so that their places in its feed follow their places in their groups. */
  private writeEvents(identities: readonly LedgerChanges[]): void {
    const events = identities.flatMap((group) => group.events.map(eventRow));
    events.sort((left, right) => left.tick - right.tick || left.ordinal - right.ordinal);
    for (const [at, { pending: _pending, ...event }] of events.entries()) {
      this.files.node('IdentityEvent', { ...event, sequence: at + 1 });
    }
  }
}

const NOBODY = {
  previous: new Map<string, string>(),
  previousHouseholds: new Map<string, string>(),
  born: new Map<string, number>(),
  held: new Map<string, readonly string[]>(),
  redirects: new Map<string, string>(),
  lastTick: 0,
};
