import { type Parameters } from '../aws';
import { parseRecord, type PublicationRecord } from './record';

/** The record of one stage, held for one run: read once, written at each step. */
export class RecordKeeper {
  private constructor(
    private readonly parameters: Parameters,
    private readonly name: string,
    private record: PublicationRecord,
  ) {}

  static async open(parameters: Parameters, name: string): Promise<RecordKeeper> {
    const found = await parameters.read(name);
    const record = found === undefined ? {} : parseRecord(found.value, name);
    return new RecordKeeper(parameters, name, record);
  }

  get current(): PublicationRecord {
    return this.record;
  }

  /** Undefined takes a part out. Nothing is written where nothing changes. */
  async keep(change: { [K in keyof PublicationRecord]?: PublicationRecord[K] | undefined }) {
    const before = JSON.stringify(this.record);
    // JSON leaves out what is undefined.
    const after = JSON.stringify({ ...this.record, ...change });
    if (after === before) return;
    await this.parameters.write(this.name, after);
    this.record = JSON.parse(after) as PublicationRecord;
  }

  /** Forgets the skill. */
  async forget(): Promise<void> {
    await this.parameters.remove(this.name);
    this.record = {};
  }
}
