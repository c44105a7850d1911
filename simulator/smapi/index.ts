/** The Skill Management API, played over HTTP and held to its own contract. */
export { startSmapi, type Smapi, type SmapiOptions } from './start';
export { Switches, type Trouble, type TroubleOptions } from './switches';
export { AnswerBreaksContractError, type Problem } from './problems';
export { type MayInvoke } from './package/judge';
export { type Skills } from './skills';
export type { AccountLinkingRequest, InteractionModel, Manifest, Skill, Stage } from './state';
export {
  publishedSkill,
  NotPublishedError,
  type AlexaRegion,
  type PublishedSkill,
  type WhichSkill,
} from './published';
