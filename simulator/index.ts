/**
 * Simulated Alexa, Login with Amazon and DynamoDB, for tests of a skill.
 *
 * @module simulator
 */
export { startSimulation } from './start-simulation';
export { type SimulationOptions } from './simulation-options';
export { type Simulation } from './simulation';
export { NoCardError } from './alexa/errors';
export { readPublishedSkill, type PublishedSkill } from './published-skill';
export { skillFiles, type SkillFiles } from './skill-files';
export { playSaved, readSaved, transcriptOf, type SavedConversation } from './replay';
