import { Duration, Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import * as linking from '../../../lib';

/** What another team's app knows of its skill, and where this project is built. */
export interface Files {
  /** `dist/publisher` of this project. */
  readonly publisherBundle: string;
  readonly skillBundle: string;
  /** The skill's own, in the layout that `ask` reads. */
  readonly skillPackage: string;
  /** The skill's own `account-linking.json`. */
  readonly accountLinking: Readonly<Record<string, unknown>>;
}

const SKILL_ID = 'amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef';

/** The skill's function as it was before; only the code is made up. */
const ownFunction = (scope: Construct) =>
  new LambdaFunction(scope, 'PlantPal', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({})'),
    timeout: Duration.seconds(7),
  });

const publisherOf = (files: Files): linking.PublisherSettings => ({
  code: Code.fromAsset(files.publisherBundle),
  stage: 'plant-pal',
  vendorId: 'M1A2B3C4D5E6F7',
  smapiClientId: 'amzn1.application-oa2-client.22222222222222222222222222222222',
  serviceName: 'plant-pal-publisher',
});

/** The function stays as it is; skill package and account linking go to Alexa with each deploy. */
export class OnlyPublisher extends Stack {
  constructor(scope: Construct, id: string, files: Files) {
    super(scope, id);
    const plantPal = ownFunction(this);
    const publisher = publisherOf(files);
    const skillPackage = new linking.SkillPackage(this, 'SkillPackage', {
      directory: files.skillPackage,
    });
    const { skillId } = new linking.SkillIdentity(this, 'Identity', {
      publisher,
      package: skillPackage,
      skillId: SKILL_ID,
    });
    new linking.SkillPublication(this, 'Publication', {
      publisher,
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

/** The two secrets that the publisher reads, in a stack of their own: they are filled before it runs. */
export class Secrets extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new linking.StageSecrets(this, 'Secrets', { stage: 'plant-pal' });
  }
}

/** The function and what it counts are watched; nothing else comes along. */
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

/** The ledger's table alone, which the function may write. */
export class OnlyLedger extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const plantPal = ownFunction(this);
    const ledger = new linking.LedgerTable(this, 'Ledger');
    linking.grantLedgerWrite(ledger, plantPal);
    plantPal.addEnvironment('LEDGER_TABLE', ledger.tableName);
  }
}

/** Everything, in a stack that is not ours. */
export class All extends Stack {
  constructor(scope: Construct, id: string, files: Files) {
    super(scope, id);
    const publisher = publisherOf(files);
    const skillPackage = new linking.SkillPackage(this, 'SkillPackage', {
      directory: files.skillPackage,
    });
    const { skillId } = new linking.SkillIdentity(this, 'Identity', {
      publisher,
      package: skillPackage,
    });
    const ledger = new linking.LedgerTable(this, 'Ledger');
    const metrics = new linking.LinkingMetrics({ serviceName: 'plant-pal' });
    const handler = new linking.SkillHandler(this, 'Skill', {
      code: Code.fromAsset(files.skillBundle),
      skillId,
      ledger,
      serviceName: metrics.serviceName,
    });
    const publication = new linking.SkillPublication(this, 'Publication', {
      publisher,
      package: skillPackage,
      skillId,
      handler,
      accountLinking: files.accountLinking,
      lwaClientId: 'amzn1.application-oa2-client.11111111111111111111111111111111',
    });
    const watched = { handler, ledger, metrics };
    const alarms = new linking.LinkingAlarms(this, 'Alarms', {
      ...watched,
      publication,
      onPage: new linking.AlarmTopic(this, 'Page', { emails: ['plants@example.com'] }),
    });
    new linking.LinkingDashboard(this, 'Dashboard', { ...watched, alarms, locales: ['en-US'] });
    new linking.GradualRelease(this, 'Release', { alias: handler.alias });
  }
}
