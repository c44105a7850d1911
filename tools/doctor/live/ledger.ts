import { EXPIRY_ATTRIBUTE } from '../../../lambda/linking/ledger/table-keys';
import { type Stage } from '../../../lib/stage/stage';
import { pagePath } from '../../../skill-source/page-path';
import { type Check, notCheckable, passOrFail, type Prerequisite } from '../check';
import { type DoctorAws, awsCall } from './aws';

const SECTION = `"The ledger was deleted" in ${pagePath('how-to', 'recover.md')}`;
const TURN_ON = `Turn it on as for a restored table: the commands are under ${SECTION}.`;

const TABLE = {
  id: 'ledger-table',
  expected: 'the table of the ledger exists',
  remedy: `Restore it, because a deploy does not create it again: follow ${SECTION}.`,
};
const EXPIRY = {
  id: 'ledger-expiry',
  expected: `the ledger removes items at their ${EXPIRY_ATTRIBUTE}`,
  remedy: TURN_ON,
};
const RECOVERY = {
  id: 'ledger-recovery',
  expected: 'point-in-time recovery of the ledger is on',
  remedy: TURN_ON,
};
const PROTECTION = {
  id: 'ledger-protection',
  expected: 'deletion protection of the ledger is on if the stage sets it',
  remedy: TURN_ON,
};

/** A table that was restored from a backup lacks the three settings. */
export async function ledgerChecks(
  aws: DoctorAws,
  stage: Stage,
  tableName: string | undefined,
): Promise<readonly Check[]> {
  const settings = [EXPIRY, RECOVERY, PROTECTION];
  const allNotCheckable = (all: readonly Prerequisite[], found: string) =>
    all.map((one) => notCheckable(one, found));
  if (tableName === undefined)
    return allNotCheckable([TABLE, ...settings], 'the skill stack has no output LedgerTable');
  const table = await awsCall(`read the table ${tableName}`, aws.table(tableName));
  if (table === undefined) {
    return [
      passOrFail(TABLE, false, `no table ${tableName}`),
      ...allNotCheckable(settings, 'no table'),
    ];
  }
  const { expiryAttribute, isRecoverable, isProtected } = table;
  const onOrOff = (isOn: boolean) => (isOn ? 'on' : 'off');
  return [
    passOrFail(TABLE, true, tableName),
    passOrFail(EXPIRY, expiryAttribute === EXPIRY_ATTRIBUTE, expiryAttribute ?? 'off'),
    passOrFail(RECOVERY, isRecoverable, onOrOff(isRecoverable)),
    passOrFail(PROTECTION, isProtected || !stage.deletionProtection, onOrOff(isProtected)),
  ];
}
