/** The AWS calls of the publisher. Tests implement this interface, so they need no AWS SDK. */
export interface Aws {
  readonly secrets: Secrets;
  readonly parameters: Parameters;
  readonly assets: Assets;
}

export interface SecretVersion {
  /** Changes whenever the value is set. */
  readonly version: string;
  readonly value: string;
  /** Epoch milliseconds. */
  readonly createdAt: number | undefined;
}

export interface Secrets {
  /** @returns undefined when the secret is missing or has no value yet */
  read(name: string): Promise<SecretVersion | undefined>;
}

export interface Parameters {
  /** @returns undefined when the parameter is missing */
  read(name: string): Promise<string | undefined>;
  /** Creates or overwrites. */
  write(name: string, value: string): Promise<void>;
  /** @returns false, with nothing written, when the parameter exists */
  create(name: string, value: string): Promise<boolean>;
  /** A missing parameter is no error. */
  remove(name: string): Promise<void>;
}

export interface Assets {
  read(bucket: string, key: string): Promise<Uint8Array>;
}
