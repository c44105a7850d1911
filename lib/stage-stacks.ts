import { type App, type Environment } from 'aws-cdk-lib';
import { DataStack } from './data/data-stack';
import { type ProjectFiles } from './project-files';
import { SkillStack, type SkillStackProps } from './skill/skill-stack';
import { StageError } from './stage/errors';
import { stackName } from './stage/names';
import { type Stage, stageId } from './stage/stage';

/** The two stacks of a stage. */
export interface StageStacks {
  /** Ledger, secrets and logs. */
  readonly data: DataStack;
  /** The skill with its function, publication and monitoring. */
  readonly skill: SkillStack;
}

/**
 * Creates the two stacks of a stage.
 *
 * Two keys of the CDK's context change a deploy: `release=allAtOnce` skips the steps of a gradual release and
 * its smoke test, and a new value of `publishAgain` writes everything to Alexa again.
 */
export function createStageStacks(
  app: App,
  stage: Stage,
  files: ProjectFiles,
  options: Pick<SkillStackProps, 'funnelEnd'> = {},
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
    ...contextProps(app),
  });
  skill.addStackDependency(data, 'the publisher reads the secrets');
  return { data, skill };
}

function contextProps({ node }: App): Pick<SkillStackProps, 'publishAgain' | 'allAtOnce'> {
  const release: unknown = node.tryGetContext('release');
  if (release !== undefined && release !== 'allAtOnce') {
    throw new StageError(
      'invalidContext',
      `Context release is ${JSON.stringify(release)}: it must be allAtOnce, or be left out.`,
    );
  }
  return {
    allAtOnce: release === 'allAtOnce',
    publishAgain: node.tryGetContext('publishAgain') as string | undefined,
  };
}
