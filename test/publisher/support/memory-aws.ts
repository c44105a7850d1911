import {
  type Assets,
  type Aws,
  type Parameters,
  type Secrets,
} from '../../../lambda/publisher/aws';

/** `!` begins the name of a call that changes something: `!create NAME`. */
type WrapCall = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export class MemoryAws implements Aws {
  readonly secretValues = new Map<string, { value: string; version: string; createdAt: number }>();
  readonly parameterValues = new Map<string, string>();
  readonly files = new Map<string, Uint8Array>();
  /** Every value that was written to a parameter. */
  readonly written: string[] = [];
  private versionCount = 0;

  /** @param wrapCall wraps each call, so that a test can make the call fail or hang */
  constructor(private readonly wrapCall: WrapCall = (_name, work) => work()) {}

  setSecret(name: string, value: unknown, createdAt = 1_799_000_000_000): string {
    const version = `version-${(this.versionCount += 1)}`;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    this.secretValues.set(name, { value: text, version, createdAt });
    return version;
  }

  readonly secrets: Secrets = {
    read: (name) => this.wrapCall(`read secret ${name}`, async () => this.secretValues.get(name)),
  };

  readonly parameters: Parameters = {
    read: (name) => this.wrapCall(`read ${name}`, async () => this.parameterValues.get(name)),
    write: (name, value) =>
      this.wrapCall(`!write ${name}`, async () => {
        this.put(name, value);
      }),
    create: (name, value) =>
      this.wrapCall(`!create ${name}`, async () => {
        if (this.parameterValues.has(name)) return false;
        this.put(name, value);
        return true;
      }),
    remove: (name) =>
      this.wrapCall(`!remove ${name}`, async () => {
        this.parameterValues.delete(name);
      }),
  };

  readonly assets: Assets = {
    read: (bucket, key) =>
      this.wrapCall(`read s3://${bucket}/${key}`, async () => {
        const file = this.files.get(`${bucket}/${key}`);
        if (file === undefined) throw new Error('The specified key does not exist.');
        return file;
      }),
  };

  private put(name: string, value: string): void {
    this.parameterValues.set(name, value);
    this.written.push(value);
  }
}
