/** Simulation of the Skill Management API (SMAPI), validated against Amazon's own contract. */
export { startSmapi, type Smapi, type SmapiOptions } from './smapi';
export type { InteractionModel, Manifest } from './state';
