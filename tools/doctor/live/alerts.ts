import { stackName } from '../../../lib/stage/names';
import { type Stage, stageId } from '../../../lib/stage/stage';
import { type Check, notCheckable, passOrFail } from '../check';
import { type DoctorAws, awsCall } from './aws';
import { type FoundStacks } from './stacks';

export const alertChecks = async (
  aws: DoctorAws,
  stage: Stage,
  stacks: FoundStacks,
): Promise<readonly Check[]> => [
  await alarmsCheck(aws, stage),
  await mailsCheck(aws, stage, stacks),
];

async function alarmsCheck(aws: DoctorAws, stage: Stage): Promise<Check> {
  const prefix = `${stackName(stageId(stage), 'Skill')}/`;
  const inAlarm = await awsCall('read the alarms', aws.alarmsInAlarm(prefix));
  return passOrFail(
    {
      id: 'alarms',
      expected: 'no alarm of the stage is in alarm',
      remedy: `Follow the section of each alarm in ${stage.runBook}.`,
    },
    inAlarm.length === 0,
    inAlarm.join(', ') || 'none is in alarm',
  );
}

const MAILS = {
  id: 'alarm-mails',
  expected: 'each address in pageEmails and notifyEmails has confirmed its subscription',
  remedy:
    'Open the mail "AWS Notification - Subscription Confirmation", and confirm. If it is older than ' +
    'two days, remove the address from the stage, deploy, add it again, and deploy.',
};

async function mailsCheck(
  aws: DoctorAws,
  { pageEmails, notifyEmails }: Stage,
  { skill }: FoundStacks,
): Promise<Check> {
  const { PageTopic, NotifyTopic } = skill?.outputs ?? {};
  if (PageTopic === undefined || NotifyTopic === undefined) {
    return notCheckable(MAILS, 'the skill stack has no outputs PageTopic and NotifyTopic');
  }
  const unconfirmed = [
    ...(await unconfirmedIn(aws, PageTopic, pageEmails)),
    ...(await unconfirmedIn(aws, NotifyTopic, notifyEmails)),
  ];
  const count = pageEmails.length + notifyEmails.length;
  const confirmed = count === 0 ? 'the stage names no address' : `${count} confirmed`;
  const found = unconfirmed.map((address) => `${address} has not confirmed`).join(', ');
  return passOrFail(MAILS, unconfirmed.length === 0, found || confirmed);
}

async function unconfirmedIn(
  aws: DoctorAws,
  topicArn: string,
  addresses: readonly string[],
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const found = await awsCall('read the subscriptions', aws.subscriptions(topicArn));
  const confirmed = found.filter(({ isConfirmed }) => isConfirmed).map(({ endpoint }) => endpoint);
  return addresses.filter((address) => !confirmed.includes(address));
}
