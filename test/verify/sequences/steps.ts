import fc from 'fast-check';
import { DAY, MINUTE, TOKENS } from '../../support/test-skill';

export const SETTINGS = { cooldownDays: 2, maxOffers: 2, minIntervalMinutes: 10 };

/** One turn of one customer at one device, and what is true as it begins. */
export interface Step {
  readonly customer: 0 | 1;
  readonly device: 0 | 1;
  readonly act:
    | 'launch'
    | 'ride'
    | 'ride without a place'
    | 'status'
    | 'fare'
    | 'link'
    | 'yes'
    | 'no'
    | 'help'
    | 'fallback'
    | 'stop'
    | 'resume'
    | 'linked in the app'
    | 'disabled';
  /** Milliseconds since the step before. */
  readonly after: number;
  readonly accessToken: string | undefined;
  readonly tableDown: boolean;
  /** Of a resumed request. */
  readonly status: string;
  readonly tokenEchoed: boolean;
  readonly sessionKept: boolean;
}

const acts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Step['act']>('launch', 'ride', 'link', 'resume') },
  { weight: 3, arbitrary: fc.constantFrom<Step['act']>('yes', 'no', 'ride', 'status') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Step['act']>(
      'ride without a place',
      'fare',
      'help',
      'fallback',
      'stop',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step['act']>('linked in the app', 'disabled') },
);

const mostly = <T>(usual: T, ...rare: T[]) =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  );

const step: fc.Arbitrary<Step> = fc.record({
  customer: mostly<0 | 1>(0, 1),
  device: mostly<0 | 1>(0, 1),
  act: acts,
  after: fc.constantFrom(1, 1000, 1000, MINUTE, 10 * MINUTE, 20 * MINUTE, DAY, 3 * DAY),
  accessToken: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constant(TOKENS.valid) },
    { weight: 1, arbitrary: fc.constantFrom(TOKENS.wrongAudience, TOKENS.unavailable, 'Atza|old') },
  ),
  tableDown: mostly(false, true),
  status: fc.constantFrom('LINKED', 'LINKED', 'DENIED', 'USER_REQUIREMENTS_NOT_MET', 'ODD'),
  tokenEchoed: mostly(true, false),
  sessionKept: mostly(true, false),
});

const USUAL: Omit<Step, 'act'> = {
  customer: 0,
  device: 0,
  after: 1000,
  accessToken: undefined,
  tableDown: false,
  status: 'LINKED',
  tokenEchoed: true,
  sessionKept: true,
};

/** Half of them begin where chance seldom comes: just linked, with a ride that was interrupted. */
const beginnings = fc.constantFrom<readonly Step['act'][]>([], ['ride', 'link', 'resume']);

export const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(beginnings, fc.array(step, { maxLength: 14 }))
  .map(([first, rest]) => [...first.map((act) => ({ ...USUAL, act })), ...rest]);
