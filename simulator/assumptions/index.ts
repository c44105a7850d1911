import { type Assumption } from './assumption';
import { DEFINITIONS } from './definitions';

export { type Status } from './statuses';
export { type Assumption, type AssumptionValue } from './assumption';

export type AssumptionName = keyof typeof DEFINITIONS;

/** A value for every assumption. */
export type Assumptions = {
  readonly [Name in AssumptionName]: (typeof DEFINITIONS)[Name]['values'][number];
};

export const ASSUMPTIONS: { readonly [Name in AssumptionName]: Assumption } = DEFINITIONS;

export const ASSUMPTION_NAMES = Object.keys(DEFINITIONS) as readonly AssumptionName[];

export const DEFAULT_ASSUMPTIONS = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => [name, DEFINITIONS[name].default]),
) as unknown as Assumptions;

/** The assumption does not exist, or does not have the value. */
export class AssumptionError extends Error {
  override readonly name = 'AssumptionError';
}

/** Accepts values as text (`"false"`), too. Throws an {@link AssumptionError}. */
export function readAssumption(name: string, value: unknown): Partial<Assumptions> {
  if (!isAssumptionName(name)) {
    const known = ASSUMPTION_NAMES.join(', ');
    throw new AssumptionError(
      `There is no assumption ${JSON.stringify(name)}: choose from ${known}.`,
    );
  }
  const { values } = ASSUMPTIONS[name];
  const found = values.find((one) => one === value || String(one) === value);
  if (found === undefined) {
    throw new AssumptionError(
      `The assumption ${name} cannot be ${JSON.stringify(value)}: choose from ${values.join(', ')}.`,
    );
  }
  return { [name]: found };
}

const isAssumptionName = (name: string): name is AssumptionName => Object.hasOwn(DEFINITIONS, name);
