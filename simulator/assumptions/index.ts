import { DEFINITIONS } from './definitions';
import { type Assumption } from './assumption';

export { type Status } from './statuses';
export { type Assumption, type AssumptionValue, type Evidence } from './assumption';

export type AssumptionName = keyof typeof DEFINITIONS;

/** A value for every assumption. */
export type Assumptions = {
  readonly [Name in AssumptionName]: (typeof DEFINITIONS)[Name]['values'][number];
};

/** All assumptions, each with default, values, meaning and evidence. */
export const ASSUMPTIONS: { readonly [Name in AssumptionName]: Assumption } = DEFINITIONS;

export const ASSUMPTION_NAMES = Object.keys(DEFINITIONS) as readonly AssumptionName[];

export const DEFAULT_ASSUMPTIONS = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => [name, DEFINITIONS[name].default]),
) as unknown as Assumptions;

/** Base of errors about an assumption. */
export class AssumptionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export class UnknownAssumptionError extends AssumptionError {
  constructor(name: string) {
    super(
      `There is no assumption ${JSON.stringify(name)}: choose from ${ASSUMPTION_NAMES.join(', ')}.`,
    );
  }
}

export class AssumptionValueError extends AssumptionError {
  constructor(name: AssumptionName, value: unknown) {
    const values = ASSUMPTIONS[name].values.join(', ');
    super(`The assumption ${name} cannot be ${JSON.stringify(value)}: choose from ${values}.`);
  }
}

/**
 * Validates one assumption; a value may be given as text (`"false"`). Throws an {@link UnknownAssumptionError}
 * or an {@link AssumptionValueError}.
 */
export function readAssumption(name: string, value: unknown): Partial<Assumptions> {
  if (!isAssumptionName(name)) throw new UnknownAssumptionError(name);
  const { values, aliases = {} } = ASSUMPTIONS[name];
  const found =
    values.find((one) => one === value || String(one) === value) ??
    Object.entries(aliases).find(([word]) => word === String(value))?.[1];
  if (found === undefined) throw new AssumptionValueError(name, value);
  return { [name]: found };
}

const isAssumptionName = (name: string): name is AssumptionName => Object.hasOwn(DEFINITIONS, name);
