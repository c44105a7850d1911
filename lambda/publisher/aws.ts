/** The little of AWS that the publisher needs, so that a test can play it without stubbing a client. */
export interface Aws {
  readonly secrets: Secrets;
  readonly parameters: Parameters;
  readonly assets: Assets;
}

export interface SecretVersion {
  /** The version's id; changes whenever the value is set. */
  readonly version: string;
  readonly value: string;
  /** When this version was made, epoch milliseconds. */
  readonly createdAt: number | undefined;
}

export interface Secrets {
  /** The current version, or undefined where the secret is missing or has no value yet. */
  read(name: string): Promise<SecretVersion | undefined>;
}

export interface StoredParameter {
  readonly value: string;
  /** Counts up by one with each write. */
  readonly version: number;
}

export interface Parameters {
  read(name: string): Promise<StoredParameter | undefined>;
  /** @returns the version written */
  write(name: string, value: string): Promise<number>;
  /** Makes the parameter. @returns false where it exists: then nothing is written */
  create(name: string, value: string): Promise<boolean>;
  /** A parameter that isn't there is fine. */
  remove(name: string): Promise<void>;
}

export interface Assets {
  read(bucket: string, key: string): Promise<Uint8Array>;
}
