import { stackName } from '../../../lib/stage/names';
import { type Stage, stageId } from '../../../lib/stage/stage';
import { pagePath } from '../../../skill-source/page-path';
import { type Check, passOrFail } from '../check';
import { type DeployedStack, type DoctorAws, awsCall } from './aws';

/** A stack that is not deployed is undefined. */
export interface FoundStacks {
  readonly data: DeployedStack | undefined;
  readonly skill: DeployedStack | undefined;
}

export async function readStacks(aws: DoctorAws, stage: Stage): Promise<FoundStacks> {
  const id = stageId(stage);
  const find = (name: string) => awsCall(`read the stack ${name}`, aws.stack(name));
  return { data: await find(stackName(id, 'Data')), skill: await find(stackName(id, 'Skill')) };
}

/** Statuses in which CloudFormation refuses to update a stack. */
const NOT_UPDATABLE = /FAILED$|^ROLLBACK_COMPLETE$/;

export function stacksCheck(stage: Stage, { data, skill }: FoundStacks): Check {
  const id = stageId(stage);
  const statuses = Object.entries({
    [stackName(id, 'Data')]: data?.status ?? 'not deployed',
    [stackName(id, 'Skill')]: skill?.status ?? 'not deployed',
  });
  const problems = statuses.filter(
    ([, status]) => status === 'not deployed' || NOT_UPDATABLE.test(status),
  );
  return passOrFail(
    {
      id: 'stacks',
      expected:
        'both stacks deployed, and in no state that a person has to repair before the next deploy',
      remedy: `Deploy the stage: npx cdk deploy --all -c stage=${stage.name}. For ROLLBACK_COMPLETE, or a state that ends in FAILED, follow ${pagePath('how-to', 'recover.md')}.`,
    },
    problems.length === 0,
    statuses.map(([stack, status]) => `${stack} ${status}`).join(', '),
  );
}
