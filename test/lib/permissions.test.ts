import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CustomerKey,
  dynamoDbLedger,
  type Ledger,
  linkingSettings,
} from '../../lambda/linking';
import { Clock } from '../../simulator/clock';
import { Faults } from '../../simulator/faults';
import { Record as Recording } from '../../simulator/record';
import { startTable } from '../../simulator/table';
import { fromRoot } from '../../tools/paths';
import { resourcesOf, skillTemplate } from './support';

/** What a role in the template allows, less the log and the traces that every function has. */
function allowed(role: string): string[] {
  const policy = resourcesOf(skillTemplate(), 'AWS::IAM::Policy').find(({ id }) =>
    id.startsWith(role),
  );
  const { Statement } = policy?.properties['PolicyDocument'] as {
    Statement: { Action: string | string[] }[];
  };
  return Statement.flatMap(({ Action }) => Action)
    .filter((action) => !/^(logs|xray):/.test(action))
    .sort();
}

/** The commands of the AWS SDK that a room's code can send, as the actions that IAM knows them by. */
function sentBy(room: string): string[] {
  const services = {
    dynamodb: 'dynamodb',
    'secrets-manager': 'secretsmanager',
    ssm: 'ssm',
    s3: 's3',
  };
  const files = readdirSync(fromRoot('lambda', room), { recursive: true, encoding: 'utf8' });
  const imports = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(fromRoot('lambda', room), file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/import \{([^}]+)\} from '@aws-sdk\/client-([\w-]+)'/g)]);
  const actions = imports.flatMap(([, names, client]) =>
    [...names!.matchAll(/\b(\w+)Command\b/g)].map(
      ([, name]) => `${services[client as keyof typeof services]}:${name}`,
    ),
  );
  return [...new Set(actions)].sort();
}

/** The calls that the table hears while everything is done to the ledger that can be. */
async function heardByTable(): Promise<string[]> {
  const record = new Recording();
  const table = await startTable({
    clock: new Clock(),
    faults: new Faults(),
    record,
    secrets: record.secrets,
  });
  process.env.AWS_ENDPOINT_URL_DYNAMODB = table.url;
  const customer = 'a-customer' as CustomerKey;
  const { offer } = linkingSettings();
  const everything: Record<keyof Ledger, (ledger: Ledger) => Promise<unknown>> = {
    makeOffer: (ledger) => ledger.makeOffer(customer, 'launch', 1, offer),
    refuse: (ledger) => ledger.refuse(customer, 2),
    keep: (ledger) => ledger.keep(customer, undefined, 3),
    takeUp: (ledger) => ledger.takeUp(customer, 'linked', 4),
    linked: (ledger) => ledger.linked(customer, 5),
    forget: (ledger) => ledger.forget(customer, 6),
  };
  const ledger = dynamoDbLedger({ tableName: table.name, lifeMs: 1000 });
  for (const call of Object.values(everything)) await call(ledger);
  await table.close();
  return record.entries.flatMap((entry) =>
    entry.kind === 'message' && entry.to === 'table' ? entry.name : [],
  );
}

describe("the skill's role", () => {
  it('allows exactly what the table hears, whatever is done to the ledger', async () => {
    const heard = await heardByTable();
    expect(heard).toHaveLength(6);
    expect([...new Set(heard)].map((name) => `dynamodb:${name}`)).toEqual(allowed('SkillRole'));
  });

  it('allows exactly what its code can send', () => {
    expect(allowed('SkillRole')).toEqual([
      ...sentBy('linking'),
      ...sentBy('ride-hailer'),
      ...sentBy('lwa'),
    ]);
  });
});

describe("the publisher's roles", () => {
  it.each(['IdentityPublisher', 'PublicationPublisher'])(
    '%s: exactly what its code can send',
    (role) => {
      expect(allowed(role)).toEqual(sentBy('publisher'));
    },
  );

  it('the watch: the same without the package', () => {
    const sent = sentBy('publisher').filter((action) => action !== 's3:GetObject');
    expect(allowed('PublicationWatch')).toEqual(sent);
  });
});
