import { type App, type Environment } from 'aws-cdk-lib';
import { DataStack } from './data/data-stack';
import { type ProjectFiles } from './project-files';
import { SkillStack, type SkillStackProps } from './skill/skill-stack';
import { stackName } from './stage/names';
import { type Stage, stageId } from './stage/stage';

/** The two stacks of a stage. */
export interface StageStacks {
  /** Ledger, secrets and logs. */
  readonly data: DataStack;
  /** The skill with its function, publication and monitoring. */
  readonly skill: SkillStack;
}

/** Creates the two stacks of a stage: first its data, then its skill. */
export function createStageStacks(
  app: App,
  stage: Stage,
  files: ProjectFiles,
  options: Pick<SkillStackProps, 'publishAgain' | 'allAtOnce' | 'funnelEnd'> = {},
): StageStacks {
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
  const data = new DataStack(app, stackName(stageId(stage), 'Data'), props);
  const skill = new SkillStack(app, stackName(stageId(stage), 'Skill'), {
    ...props,
    files,
    ledger: data.ledger,
    logs: data.logs,
    ...options,
  });
  skill.addStackDependency(data, 'the publisher reads the secrets');
  return { data, skill };
}
