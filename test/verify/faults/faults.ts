/** The ways in which a dependency fails, each a real thing that a socket does. */
export const FAULTS = [
  'refused',
  'never answers',
  'answers just in time',
  'answers after the limit',
  'fails with 500',
  'fails with 503',
  'throttled',
  'answers garbage',
  'cut in the middle',
  'answers hugely',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What the skill calls. */
export const DEPENDENCIES = ['table', 'tokeninfo', 'profile', 'service'] as const;
/** Faults in a cell of the matrix: one of them, or all at the same time. */
export const TARGETS = [...DEPENDENCIES, 'all of them'] as const;
export type Target = (typeof TARGETS)[number];

/** How long each may take, in milliseconds: the limits of the skill, one after the other under 3 s. */
export const LIMITS: Readonly<Record<(typeof DEPENDENCIES)[number], number>> = {
  table: 900,
  tokeninfo: 900,
  profile: 700,
  service: 1_100,
};

export type Dependency = (typeof DEPENDENCIES)[number];
