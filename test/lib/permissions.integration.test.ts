import { codeCalls } from './calls/code-calls';
import { publisherCalls, type PublisherRole } from './calls/publisher-calls';
import { skillCalls, type TableCalls } from './calls/skill-calls';
import { resourcesOf, skillTemplate } from './support';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** What a role in the template allows, less the log and the traces that every function has. */
function statements(role: string): Statement[] {
  const policy = resourcesOf(skillTemplate(), 'AWS::IAM::Policy').find(({ id }) =>
    id.startsWith(role),
  );
  const { Statement } = policy?.properties['PolicyDocument'] as { Statement: Statement[] };
  return Statement.filter(({ Action }) => !/^(logs|xray):/.test([Action].flat()[0]!));
}

const allowed = (role: string): string[] =>
  statements(role)
    .flatMap(({ Action }) => Action)
    .sort();

/** `ACTION on NAME`, with the names of `publisherCalls`. */
const allowedOn = (role: string): string[] =>
  statements(role)
    .flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .flatMap((action) => [Resource].flat().map((arn) => `${action} on ${nameIn(arn)}`)),
    )
    .sort();

function nameIn(arn: unknown): string {
  const text = JSON.stringify(arn);
  const [, name] = /ride-hailer\/test\/([a-z-/]+?(?:lock\/\?{36})?)(?:-\?{6})?"$/.exec(text) ?? [];
  return name ?? (text.includes('assets') ? 'package' : text);
}

const sorted = (actions: Iterable<string>): string[] => [...actions].sort();

describe("the skill's role", () => {
  let heard: TableCalls;
  beforeAll(async () => {
    heard = await skillCalls();
  });

  it('is asked for by whole conversations, with every kind of request in them', () => {
    expect([...heard.requests]).toEqual(
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

  it('allows exactly what the table hears in them', () => {
    expect(allowed('SkillRole')).toEqual(sorted(heard.actions));
  });

  it('allows whatever its code could send besides', () => {
    const rooms = ['linking', 'ride-hailer', 'lwa'];
    expect(allowed('SkillRole')).toEqual(sorted(rooms.flatMap((room) => [...codeCalls(room)])));
  });

  it('allows it on the one table that the function is told of', () => {
    expect(sorted(heard.tables)).toEqual([heard.ledgerTable]);
    const [table] = resourcesOf(skillTemplate(), 'AWS::DynamoDB::GlobalTable');
    expect(statements('SkillRole').map(({ Resource }) => Resource)).toEqual([
      { 'Fn::GetAtt': [table!.id, 'Arn'] },
    ]);
  });
});

describe("the publisher's roles", () => {
  let heard: Readonly<Record<PublisherRole, Set<string>>>;
  beforeAll(async () => {
    heard = await publisherCalls();
  });

  it.each<PublisherRole>(['IdentityPublisher', 'PublicationPublisher', 'PublicationWatch'])(
    '%s: exactly what AWS hears, and on what, in the whole life of a stack',
    (role) => {
      expect(allowedOn(role)).toEqual(sorted(heard[role]));
    },
  );

  it('allow together whatever its code could send', () => {
    const all = new Set([...allowed('IdentityPublisher'), ...allowed('PublicationPublisher')]);
    expect(sorted(all)).toEqual(sorted(codeCalls('publisher')));
  });
});
