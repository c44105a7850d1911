import { Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import * as linking from 'alexa-voice-forward-account-linking/constructs';
import { type Files, PUBLISHER } from './linking-stacks';

export class All extends Stack {
  constructor(scope: Construct, id: string, files: Files, skillBundle: string) {
    super(scope, id);
    const skillPackage = new linking.SkillPackage(this, 'SkillPackage', {
      directory: files.skillPackage,
    });
    const { skillId } = new linking.SkillIdentity(this, 'Identity', {
      publisher: PUBLISHER,
      package: skillPackage,
    });
    const ledger = new linking.LedgerTable(this, 'Ledger');
    const metrics = new linking.LinkingMetrics({ serviceName: 'plant-pal' });
    const handler = new linking.SkillHandler(this, 'Skill', {
      code: Code.fromAsset(skillBundle),
      skillId,
      ledger,
      serviceName: metrics.serviceName,
    });
    const publication = new linking.SkillPublication(this, 'Publication', {
      publisher: PUBLISHER,
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
