import { Token } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { ConstructError } from './errors';

/**
 * Validates a property, unless its value is only known at deploy time.
 *
 * @param expected ends the message: what the value must be
 * @throws ConstructError with the code `invalidProp`
 */
export function checkProp<T>(
  construct: IConstruct,
  prop: string,
  value: T,
  isValid: (value: T) => boolean,
  expected: string,
): void {
  if (Token.isUnresolved(value) || isValid(value)) return;
  const found = JSON.stringify(value) ?? 'missing';
  throw new ConstructError('invalidProp', construct, `${prop} is ${found}: ${expected}`);
}
