import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type Construct } from 'constructs';
import { BundledCode } from './bundled-code';
import { GradualRelease } from '../release/gradual-release';
import { type ILedgerTable } from '../data/ledger-table';
import { LinkingAlarms, NOBODY_TOLD_WARNING } from '../monitoring/linking-alarms';
import { LinkingDashboard } from '../monitoring/linking-dashboard';
import { LinkingMetrics } from '../monitoring/linking-metrics';
import { type ProjectFiles } from '../project-files';
import { type PublisherSettings } from './publisher-function';
import { skillEnvironment } from './skill-environment';
import { SkillHandler } from './skill-handler';
import { SkillIdentity } from './skill-identity';
import { SkillPackage } from './skill-package';
import { SkillPublication } from './skill-publication';
import { isMadeUp, type Stage, stageId } from '../stage/stage';
import { checkTree } from './skill-stack-checks';

export interface SkillStackProps extends StackProps {
  readonly stage: Stage;
  readonly files: ProjectFiles;
  /** Table of the data stack. */
  readonly ledger: ILedgerTable;
  /**
   * Any text; when it is another than last time, the publication is written again.
   *
   * @default - only what changed is written
   */
  readonly publishAgain?: string;
}

/** Identity, then the function that Alexa may call for it, then the publication; and what watches them. */
export class SkillStack extends Stack {
  readonly identity: SkillIdentity;
  readonly handler: SkillHandler;
  readonly publication: SkillPublication;
  readonly alarms: LinkingAlarms;

  constructor(scope: Construct, id: string, props: SkillStackProps) {
    const { stage, files } = props;
    super(scope, id, {
      description: `Alexa skill with voice-forward account linking, stage ${stage.name}.`,
      ...props,
    });
    // cfn-lint's W3005 finds the CDK's own DependsOn needless where a property refers to the same.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    const logRetention = stage.logRetentionDays;
    const publisher: PublisherSettings = {
      code: new BundledCode(files.publisherBundle, files.bundleSources),
      ...stageId(stage),
      vendorId: stage.vendorId,
      smapiClientId: stage.smapiClientId,
      lwaApi: stage.lwaApi,
      smapiApi: stage.smapiApi,
      serviceName: `publisher-${stage.name}`,
      logRetention,
    };
    const skillPackage = new SkillPackage(this, 'SkillPackage', { folder: files.skillPackage });
    this.identity = new SkillIdentity(this, 'Identity', {
      publisher,
      package: skillPackage,
      onDelete: stage.onDelete,
      ...(stage.skillId !== undefined && { skillId: stage.skillId }),
    });
    const metrics = new LinkingMetrics(`ride-hailer-${stage.name}`);
    this.handler = new SkillHandler(this, 'Skill', {
      code: new BundledCode(files.skillBundle, files.bundleSources),
      skillId: this.identity.skillId,
      ledger: props.ledger,
      environment: skillEnvironment(stage),
      serviceName: metrics.serviceName,
      logRetention,
    });
    this.publication = new SkillPublication(this, 'Publication', {
      publisher,
      package: skillPackage,
      skillId: this.identity.skillId,
      handler: this.handler,
      accountLinking: files.accountLinking,
      lwaClientId: stage.lwaClientId,
      ...(props.publishAgain !== undefined && { publishAgain: props.publishAgain }),
    });
    const watched = {
      handler: this.handler,
      ledger: props.ledger,
      metrics,
      runBook: stage.runBook,
    };
    this.alarms = new LinkingAlarms(this, 'Alarms', {
      ...watched,
      publication: this.publication,
      emails: stage.alarmEmails,
    });
    new LinkingDashboard(this, 'Dashboard', {
      ...watched,
      alarms: this.alarms,
      locales: files.locales,
    });
    if (stage.gradualRelease) {
      new GradualRelease(this, 'Release', {
        alias: this.handler.alias,
        alarms: this.alarms.ofHandler.map(({ alarm }) => alarm),
      });
    }
    if (isMadeUp(stage.vendorId)) Annotations.of(this).acknowledgeWarning(NOBODY_TOLD_WARNING);
    checkTree(this, { stage, files, sections: this.alarms.sections });
    const { watch } = this.publication;
    this.output('SkillId', this.identity.skillId, "The skill's id on Alexa.");
    this.output('SkillFunction', this.handler.alias.functionArn, 'What Alexa calls.');
    this.output('LedgerTable', props.ledger.tableName, 'Table of the ledger, in the data stack.');
    this.output('SkillLog', this.handler.logGroup.logGroupName, 'What the skill logs.');
    this.output(
      'WatchFunction',
      watch.function.functionName,
      'The hourly look; invoke it for one now.',
    );
    this.output('WatchLog', watch.logGroup.logGroupName, 'What the hourly look logs.');
    this.output('AlarmTopic', this.alarms.topic.topic.topicArn, 'Where alarms are told.');
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
