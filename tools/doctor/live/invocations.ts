import { type Check, notCheckable, passOrFail } from '../check';
import { type DoctorAws, awsCall } from './aws';
import { type FoundStacks } from './stacks';

const CONCURRENCY = {
  id: 'function-concurrency',
  expected: 'neither the skill nor the drift check has a reserved concurrency of 0',
  remedy:
    'Remove the limit, which stops every request: aws lambda delete-function-concurrency --function-name NAME.',
};
const SCHEDULE = {
  id: 'drift-check-schedule',
  expected: 'an enabled rule invokes the drift check',
  remedy:
    'Enable it: aws events enable-rule --name NAME. If there is none, deploy with --revert-drift, which creates it again.',
};

export async function invocationChecks(
  aws: DoctorAws,
  { skill }: FoundStacks,
): Promise<readonly Check[]> {
  const { SkillFunction, DriftCheckFunction } = skill?.outputs ?? {};
  if (SkillFunction === undefined || DriftCheckFunction === undefined) {
    return [CONCURRENCY, SCHEDULE].map((one) =>
      notCheckable(one, 'the skill stack has no outputs SkillFunction and DriftCheckFunction'),
    );
  }
  const stopped: string[] = [];
  for (const name of [nameIn(SkillFunction), DriftCheckFunction]) {
    const limit = await awsCall(`read the concurrency of ${name}`, aws.reservedConcurrency(name));
    if (limit === 0) stopped.push(name);
  }
  const rules = await awsCall('read the schedule', aws.rules(DriftCheckFunction));
  const states = rules.map(
    ({ name, isEnabled }) => `${name} ${isEnabled ? 'ENABLED' : 'DISABLED'}`,
  );
  return [
    passOrFail(
      CONCURRENCY,
      stopped.length === 0,
      stopped.map((name) => `${name} has 0`).join(', ') || 'no limit of 0',
    ),
    passOrFail(
      SCHEDULE,
      rules.some(({ isEnabled }) => isEnabled),
      states.join(', ') || 'no rule',
    ),
  ];
}

const nameIn = (aliasArn: string): string => aliasArn.split(':').at(-2) ?? aliasArn;
