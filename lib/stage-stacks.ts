import { type App, type Environment } from 'aws-cdk-lib';
import { type ProjectFiles } from './project-files';
import { SecretsStack } from './data/data-stack';
import { SkillStack } from './skill/skill-stack';
import { type Stage } from './stage/stage';

/** The two stacks of a stage: its secrets, and its skill, which finds them by their fixed names. */
export function makeStacks(
  app: App,
  stage: Stage,
  files: ProjectFiles,
  publishAgain?: string,
): { secrets: SecretsStack; skill: SkillStack } {
  const env: Environment = {
    ...(stage.account !== undefined && { account: stage.account }),
    ...(stage.region !== undefined && { region: stage.region }),
  };
  const props = {
    stage,
    env,
    terminationProtection: stage.terminationProtection,
    tags: { stage: stage.name, ...stage.tags },
  };
  const secrets = new SecretsStack(app, `RideHailer-${stage.name}-Secrets`, props);
  const skill = new SkillStack(app, `RideHailer-${stage.name}-Skill`, {
    ...props,
    files,
    ...(publishAgain !== undefined && { publishAgain }),
  });
  skill.addStackDependency(secrets, 'the publisher reads the secrets');
  return { secrets, skill };
}
