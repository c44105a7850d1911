import { type Stage } from '../../../lib/stage/stage';
import { type Check } from '../check';
import { alertChecks } from './alerts';
import { type DoctorAws } from './aws';
import { invocationChecks } from './invocations';
import { ledgerChecks } from './ledger';
import { readStacks, stacksCheck } from './stacks';

/** Checks stacks, alarms, ledger and invocations in the AWS account. */
export async function operationChecks(aws: DoctorAws, stage: Stage): Promise<readonly Check[]> {
  const stacks = await readStacks(aws, stage);
  return [
    stacksCheck(stage, stacks),
    ...(await ledgerChecks(aws, stage, stacks.skill?.outputs['LedgerTable'])),
    ...(await invocationChecks(aws, stacks)),
    ...(await alertChecks(aws, stage, stacks)),
  ];
}
