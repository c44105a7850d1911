/** Simulation of the Skill Management API (SMAPI), validated against Amazon's own contract. */
export { startSmapi, type Smapi, type SmapiOptions } from './smapi';
export { Controls, type Failure, type FailureOptions } from './controls';
export { type ContractProblem } from './contract-problems';
export { StateFileError } from './errors';
export { type MayInvoke } from './package/validate-package';
export { type Skills } from './skills';
export type { AccountLinkingRequest, InteractionModel, Manifest, Skill, Stage } from './state';
