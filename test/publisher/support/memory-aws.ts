import {
  type Assets,
  type Aws,
  type Parameters,
  type Secrets,
} from '../../../lambda/publisher/aws';

type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export class MemoryAws implements Aws {
  readonly secretValues = new Map<string, { value: string; version: string; createdAt: number }>();
  readonly parameterValues = new Map<string, string>();
  readonly files = new Map<string, Uint8Array>();
  /** Every value that was written to a parameter. */
  readonly written: string[] = [];
  private versions = 0;

  /** @param step wraps each call, so that a test can make the call fail or hang */
  constructor(private readonly step: Step = (_name, work) => work()) {}

  setSecret(name: string, value: unknown, createdAt = 1_799_000_000_000): string {
    const version = `version-${(this.versions += 1)}`;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    this.secretValues.set(name, { value: text, version, createdAt });
    return version;
  }

  readonly secrets: Secrets = {
    read: (name) => this.step(`read secret ${name}`, async () => this.secretValues.get(name)),
  };

  readonly parameters: Parameters = {
    read: (name) => this.step(`read ${name}`, async () => this.parameterValues.get(name)),
    write: (name, value) =>
      this.step(`!write ${name}`, async () => {
        this.put(name, value);
      }),
    create: (name, value) =>
      this.step(`!create ${name}`, async () => {
        if (this.parameterValues.has(name)) return false;
        this.put(name, value);
        return true;
      }),
    remove: (name) =>
      this.step(`!remove ${name}`, async () => {
        this.parameterValues.delete(name);
      }),
  };

  readonly assets: Assets = {
    read: (bucket, key) =>
      this.step(`read s3://${bucket}/${key}`, async () => {
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
