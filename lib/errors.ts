import { type IConstruct } from 'constructs';

/** Why a construct can't be created. */
export type ConstructErrorCode =
  'invalidProp' | 'secretInEnvironment' | 'secretInProps' | 'bundleNotBuilt';

/** A construct that can't be created. The message names its path, the problem and the remedy. */
export class ConstructError extends Error {
  override readonly name = 'ConstructError';

  constructor(
    readonly code: ConstructErrorCode,
    construct: Pick<IConstruct, 'node'>,
    problem: string,
  ) {
    super(`${construct.node.path}: ${problem}`);
  }
}
