// Records as a derivation reads them: in the order of their keys, each as JSON outside the heap and parsed when it is asked for.

import type { SourceRecord } from '../../domain/record.ts';
import type { StoredRecords } from '../graphPorts.ts';
import { JsonLog } from '../jsonLog.ts';

/** To be filled in the order of keys. */
export class RecordLog implements StoredRecords {
  readonly keys: string[] = [];
  private readonly log = new JsonLog<SourceRecord>();

  get size(): number {
    return this.keys.length;
  }

  /** `data` is the record as JSON. */
  append(key: string, data: string): void {
    this.keys.push(key);
    this.log.appendJson(data);
  }

  get(index: number): SourceRecord {
    return this.log.get(index);
  }
}
