import { readdirSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { fromRoot } from '../../tools/paths';
import { codeCalls } from './calls/code-calls';
import { publisherCalls, type PublisherRole } from './calls/publisher-calls';
import { skillCalls, type SkillCalls } from './calls/skill-calls';
import { resourceOf, skillTemplate, type Statement, statementsOf, testStacks } from './support';

/** Without the statements on log and traces, which every function has. */
const statements = (role: string): Statement[] =>
  statementsOf(skillTemplate(), role).filter(
    ({ Action }) => !/^(logs|xray):/.test([Action].flat()[0]!),
  );

const allowedActions = (role: string): string[] =>
  statements(role)
    .flatMap(({ Action }) => Action)
    .sort();

/** `ACTION on NAME`; as in `publisherCalls`, NAME does not contain the application and the stage. */
const allowedActionsOnResources = (role: string): string[] =>
  statements(role)
    .flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((arn) => `${action} on ${nameIn(arn)}`)),
    )
    .sort();

/** In an ARN of a policy, `?` stands for a character: 36 of a run's id, 6 of the end of a secret's ARN. */
function nameIn(arn: unknown): string {
  const text = JSON.stringify(arn);
  const [, name] = /ride-hailer\/test\/([a-z-/]+?(?:lock\/\?{36})?)(?:-\?{6})?"$/.exec(text) ?? [];
  return name ?? (text.includes('assets') ? 'package' : text);
}

const sorted = (actions: Iterable<string>): string[] => [...actions].sort();

describe("the skill's role", () => {
  let calls: SkillCalls;
  beforeAll(async () => {
    calls = await skillCalls();
  });

  it('is checked against conversations, ends of sessions and skill events', () => {
    expect([...calls.alexaRequests]).toEqual(
      expect.arrayContaining([
        'LaunchRequest',
        'IntentRequest',
        'SessionResumedRequest',
        'SessionEndedRequest',
        'AlexaSkillEvent.SkillAccountLinked',
        'AlexaSkillEvent.SkillDisabled',
        'AlexaSkillEvent.SkillEnabled',
      ]),
    );
  });

  it('allows exactly the actions on the table that the skill uses in conversations', () => {
    expect(allowedActions('SkillRole')).toEqual(sorted(calls.actions));
  });

  it('allows every call that its code can send, and no other', () => {
    const others = ['publisher', 'smoke-test'];
    const directories = readdirSync(fromRoot('lambda')).filter((name) => !others.includes(name));
    expect(allowedActions('SkillRole')).toEqual(
      sorted(directories.flatMap((name) => [...codeCalls(name)])),
    );
  });

  it('allows calls of the table that the environment names, and of no other', () => {
    expect(sorted(calls.tables)).toEqual([calls.ledgerTable]);
    const data = Template.fromStack(testStacks().data);
    const { id } = resourceOf(data, 'AWS::DynamoDB::GlobalTable');
    const [[output] = []] = Object.entries(
      data.findOutputs('*', { Value: { 'Fn::GetAtt': [id, 'Arn'] } }),
    );
    expect(statements('SkillRole').map(({ Resource }) => Resource)).toEqual([
      {
        'Fn::GetStackOutput': expect.objectContaining({
          StackName: 'RideHailer-test-Data',
          OutputName: output,
        }) as object,
      },
    ]);
  });
});

describe("the publisher's roles", () => {
  let calls: Readonly<Record<PublisherRole, Set<string>>>;
  beforeAll(async () => {
    calls = await publisherCalls();
  });

  it.each<PublisherRole>(['IdentityPublisher', 'PublicationPublisher', 'PublicationDriftCheck'])(
    'allow %s exactly the actions and resources that it uses during the life of a stack',
    (role) => {
      expect(allowedActionsOnResources(role)).toEqual(sorted(calls[role]));
    },
  );

  it('together allow every call that the code can send, and no other', () => {
    const roles = ['IdentityPublisher', 'PublicationPublisher', 'PublicationDriftCheck'];
    const all = new Set(roles.flatMap(allowedActions));
    expect(sorted(all)).toEqual(sorted(codeCalls('publisher')));
  });
});
