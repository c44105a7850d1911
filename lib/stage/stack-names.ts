/** Names of the two stacks of a stage. */
export const dataStackName = (stage: string): string => `RideHailer-${stage}-Data`;
export const skillStackName = (stage: string): string => `RideHailer-${stage}-Skill`;
