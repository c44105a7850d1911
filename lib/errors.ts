import { type IConstruct } from 'constructs';

/** Why a construct can't be created. */
export type ConstructErrorCode =
  'invalidProp' | 'secretInEnvironment' | 'secretInProps' | 'bundleNotBuilt';

/**
 * The error for a construct that can't be created. The message names the construct's path and the problem.
 */
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
