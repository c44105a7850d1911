import { Duration, Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import * as linking from 'alexa-voice-forward-account-linking/constructs';

/** The files that the publisher publishes. */
export interface Files {
  /** Your skill package, in the layout of the ASK CLI. */
  readonly skillPackage: string;
  /** Your `account-linking.json`. */
  readonly accountLinking: Readonly<Record<string, unknown>>;
}

const SKILL_ID = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';

/** Stub of your function. */
const ownFunction = (scope: Construct) =>
  new LambdaFunction(scope, 'PlantPal', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({})'),
    timeout: Duration.seconds(7),
  });

/** Ids of your developer account, and a name for your stage. */
export const PUBLISHER: linking.PublisherSettings = {
  application: 'plant-pal',
  stage: 'test',
  vendorId: 'M1A2B3C4D5E6F7',
  smapiClientId: 'amzn1.application-oa2-client.22222222222222222222222222222222',
  serviceName: 'plant-pal-publisher',
};

/** Publishes skill package and account linking when a deploy changes them; the function is unchanged. */
export class OnlyPublisher extends Stack {
  constructor(scope: Construct, id: string, files: Files) {
    super(scope, id);
    const plantPal = ownFunction(this);
    const skillPackage = new linking.SkillPackage(this, 'SkillPackage', {
      directory: files.skillPackage,
    });
    const { skillId } = new linking.SkillIdentity(this, 'Identity', {
      publisher: PUBLISHER,
      package: skillPackage,
      skillId: SKILL_ID,
    });
    new linking.SkillPublication(this, 'Publication', {
      publisher: PUBLISHER,
      package: skillPackage,
      skillId,
      handler: {
        functionArn: plantPal.functionArn,
        permission: linking.allowAlexa(plantPal, skillId),
      },
      accountLinking: files.accountLinking,
      lwaClientId: 'amzn1.application-oa2-client.11111111111111111111111111111111',
    });
  }
}

/** The publisher's two secrets in their own stack, so that they can be filled before it runs. */
export class Secrets extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new linking.StageSecrets(this, 'Secrets', { application: 'plant-pal', stage: 'test' });
  }
}

/** Alarms on the function and its metrics, and nothing else. */
export class OnlyAlarms extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new linking.LinkingAlarms(this, 'Alarms', {
      handler: ownFunction(this),
      metrics: new linking.LinkingMetrics({ serviceName: 'plant-pal' }),
      onPage: new linking.AlarmTopic(this, 'Page', { emails: ['plants@example.com'] }),
      runBook: 'https://wiki.example.com/linking-run-book.md',
    });
  }
}

/** The ledger table alone, with write access for the function. */
export class OnlyLedger extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const plantPal = ownFunction(this);
    const ledger = new linking.LedgerTable(this, 'Ledger');
    linking.grantLedgerWrite(ledger, plantPal);
    plantPal.addEnvironment('LEDGER_TABLE', ledger.tableName);
  }
}
