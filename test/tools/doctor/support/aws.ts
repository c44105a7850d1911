import { type Aws } from '../../../../lambda/publisher/aws';
import {
  type DeployedFunction,
  type DeployedStack,
  type DoctorAws,
  type PolicyStatement,
  type Rule,
  type Subscription,
  type TableSettings,
} from '../../../../tools/doctor/live/aws';

export interface FakeAws extends DoctorAws {
  deployed: DeployedFunction | undefined;
  statements: readonly PolicyStatement[];
  sums: Record<string, number>;
  /** By name. */
  deployedStacks: Record<string, DeployedStack>;
  ledger: TableSettings | undefined;
  inAlarm: string[];
  subscribed: Subscription[];
  driftCheckRules: Rule[];
  /** Reserved concurrency, by function. */
  reserved: Record<string, number>;
}

const OUTPUTS = {
  LedgerTable: 'ledger',
  SkillFunction: 'arn:aws:lambda:eu-west-1:111122223333:function:ride-hailer-team:live',
  DriftCheckFunction: 'drift-check',
  PageTopic: 'arn:aws:sns:eu-west-1:111122223333:page',
  NotifyTopic: 'arn:aws:sns:eu-west-1:111122223333:notify',
};

export function fakeAws({ secrets, parameters }: Aws): FakeAws {
  const aws: FakeAws = {
    deployed: undefined,
    statements: [],
    deployedStacks: {
      'App-team-Data': { status: 'CREATE_COMPLETE', outputs: {} },
      'App-team-Skill': { status: 'UPDATE_ROLLBACK_COMPLETE', outputs: OUTPUTS },
    },
    ledger: { expiryAttribute: 'expiresAt', isRecoverable: true, isProtected: true },
    inAlarm: [],
    subscribed: [{ endpoint: 'ops@example.com', isConfirmed: true }],
    driftCheckRules: [{ name: 'hourly', isEnabled: true }],
    reserved: {},
    sums: { OutcomeLinked: 10 },
    secrets,
    parameters,
    findFunction: async (serviceName) => (serviceName === 'app-team' ? aws.deployed : undefined),
    allowStatements: async () => aws.statements,
    reservedConcurrency: async (name) => aws.reserved[name],
    stack: async (name) => aws.deployedStacks[name],
    table: async (name) => (name === OUTPUTS.LedgerTable ? aws.ledger : undefined),
    alarmsInAlarm: async (prefix) => aws.inAlarm.filter((name) => name.startsWith(prefix)),
    subscriptions: async () => aws.subscribed,
    rules: async (name) => (name === OUTPUTS.DriftCheckFunction ? aws.driftCheckRules : []),
    metricSums: async (names) =>
      Object.fromEntries(names.map((name) => [name, aws.sums[name] ?? 0])),
  };
  return aws;
}
