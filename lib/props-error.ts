import { Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/** A property that a construct can't be made with: where, which, what was found, and the way out. */
export class PropsError extends Error {
  override name = 'PropsError';

  constructor(construct: IConstruct, prop: string, found: unknown, must: string) {
    super(`${construct.node.path}: ${prop} is ${JSON.stringify(found) ?? 'missing'}: ${must}`);
  }
}

/** Checks a property unless its value is only known at deploy time. */
export function checkProp<T>(
  construct: IConstruct,
  prop: string,
  value: T,
  holds: (value: T) => boolean,
  must: string,
): void {
  if (Token.isUnresolved(value) || holds(value)) return;
  throw new PropsError(construct, prop, value, must);
}
