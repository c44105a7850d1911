import { SWITCHES } from './definitions';
import { type Switch } from './assumption';

export { STATUSES, type Status, type UnlinkedStatus } from './statuses';
export { type Known, type Switch, type SwitchValue } from './assumption';

export type AssumptionName = keyof typeof SWITCHES;

/** What is taken for true of Alexa in one conversation. */
export type Assumptions = {
  readonly [Name in AssumptionName]: (typeof SWITCHES)[Name]['values'][number];
};

/** All switches, each with its default, its values, its meaning, and how well it is known. */
export const ASSUMPTIONS: { readonly [Name in AssumptionName]: Switch } = SWITCHES;

export const ASSUMPTION_NAMES = Object.keys(SWITCHES) as readonly AssumptionName[];

export const DEFAULT_ASSUMPTIONS = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => [name, SWITCHES[name].default]),
) as unknown as Assumptions;

/** Base of what is wrong with a switch. */
export class AssumptionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

export class UnknownAssumptionError extends AssumptionError {
  constructor(name: string) {
    super(
      `There is no switch ${JSON.stringify(name)}: choose from ${ASSUMPTION_NAMES.join(', ')}.`,
    );
  }
}

export class AssumptionValueError extends AssumptionError {
  constructor(name: AssumptionName, value: unknown) {
    const values = ASSUMPTIONS[name].values.join(', ');
    super(`The switch ${name} can't be ${JSON.stringify(value)}: choose from ${values}.`);
  }
}

/**
 * Checks one switch; a value may be given as text (`"false"`). Throws an {@link UnknownAssumptionError}
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

const isAssumptionName = (name: string): name is AssumptionName => Object.hasOwn(SWITCHES, name);
