import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { type ILedgerTable } from '../data/ledger-table';
import { type LinkingAlarms } from '../monitoring/linking-alarms';
import { type ProjectFiles } from '../project-files';
import { encryptionKeyOf } from '../stage/encryption-key';
import { serviceName } from '../stage/names';
import { type Stage, stageId } from '../stage/stage';
import { BundledCode } from './bundled-code';
import { type PublisherSettings } from './publisher-function';
import { skillEnvironment } from './skill-environment';
import { SkillHandler } from './skill-handler';
import { SkillIdentity } from './skill-identity';
import { monitorSkill } from './skill-monitoring';
import { SkillPackage } from './skill-package';
import { SkillPublication } from './skill-publication';
import { addCanary, releaseSkill } from './skill-release';
import { addStackChecks } from './skill-stack-checks';

export interface SkillStackProps extends StackProps {
  /** Settings of the stage. */
  readonly stage: Stage;
  /** Files of the project that are deployed and published. */
  readonly files: ProjectFiles;
  /** Table of the data stack. */
  readonly ledger: ILedgerTable;
  /** Log groups of the data stack. */
  readonly logs: { readonly skill: ILogGroup; readonly publisher: ILogGroup };
  /**
   * Any text. A value that differs from the last published one makes the publisher write everything, over
   * manual changes in the console.
   *
   * @default - only changes are written
   */
  readonly publishAgain?: string | undefined;
  /**
   * For an emergency: with `gradualRelease`, skips the smoke test, and moves all traffic to a new version at
   * once.
   *
   * @default false
   */
  readonly allAtOnce?: boolean;
  /**
   * Names of the skill's metrics to show at the end of the dashboard's funnel, such as `RideBooked`.
   *
   * @default - none
   */
  readonly funnelEnd?: readonly string[];
}

/** The skill of a stage, its function, its publication and their monitoring. */
export class SkillStack extends Stack {
  /** The skill on Alexa. */
  readonly identity: SkillIdentity;
  /** The function that Alexa calls. */
  readonly handler: SkillHandler;
  /** Package and account linking on Alexa. */
  readonly publication: SkillPublication;
  /** All alarms of the skill. */
  readonly alarms: LinkingAlarms;

  constructor(scope: Construct, id: string, props: SkillStackProps) {
    const { stage, files, ledger, logs } = props;
    super(scope, id, {
      description: `Alexa skill with voice-forward account linking, stage ${stage.name}.`,
      ...props,
    });
    // cfn-lint's W3005 reports the CDK's own DependsOn where a property refers to the same resource.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    const publisher: PublisherSettings = {
      ...stageId(stage),
      vendorId: stage.vendorId,
      smapiClientId: stage.smapiClientId,
      lwaApi: stage.lwaApi,
      smapiApi: stage.smapiApi,
      serviceName: `publisher-${serviceName(stageId(stage))}`,
      logGroup: logs.publisher,
      encryptionKey: encryptionKeyOf(this, stage),
    };
    const skillPackage = new SkillPackage(this, 'SkillPackage', { directory: files.skillPackage });
    this.identity = new SkillIdentity(this, 'Identity', {
      publisher,
      package: skillPackage,
      onDelete: stage.onDelete,
      skillId: stage.skillId,
    });
    this.handler = new SkillHandler(this, 'Skill', {
      code: new BundledCode(files.skillBundle, files.bundleSources),
      skillId: this.identity.skillId,
      ledger,
      environment: skillEnvironment(stage),
      serviceName: serviceName(stageId(stage)),
      logGroup: logs.skill,
    });
    this.publication = new SkillPublication(this, 'Publication', {
      publisher,
      package: skillPackage,
      skillId: this.identity.skillId,
      handler: this.handler,
      accountLinking: files.accountLinking,
      lwaClientId: stage.lwaClientId,
      publishAgain: props.publishAgain,
    });
    const release = {
      stage,
      files,
      skillId: this.identity.skillId,
      handler: this.handler,
      logGroup: logs.publisher,
      allAtOnce: props.allAtOnce ?? false,
    };
    const { alarms, page, notify, dashboard } = monitorSkill(this, {
      ...props,
      handler: this.handler,
      publication: this.publication,
      canary: addCanary(this, release),
    });
    this.alarms = alarms;
    releaseSkill(this, release);
    addStackChecks(this, { stage, files, sections: alarms.sections });
    const outputs = {
      SkillId: [this.identity.skillId, "The skill's id on Alexa."],
      SkillFunction: [this.handler.functionArn, 'The alias that Alexa calls.'],
      LedgerTable: [ledger.tableName, 'Table of the ledger, in the data stack.'],
      SkillLog: [logs.skill.logGroupName, 'Log of the skill, in the data stack.'],
      PublisherLog: [
        logs.publisher.logGroupName,
        'Log of publisher, smoke test and canary, in the data stack.',
      ],
      DriftCheckFunction: [
        this.publication.driftCheck.function.functionName,
        'The hourly drift check; invoke it to check now.',
      ],
      PageTopic: [page.topicArn, 'Topic of the paging alarm.'],
      NotifyTopic: [notify.topicArn, 'Topic of the alarms that do not page.'],
      DashboardUrl: [dashboard.url, 'The dashboard in the AWS console.'],
    } as const;
    for (const [id, [value, description]] of Object.entries(outputs)) {
      new CfnOutput(this, id, { value, description });
    }
  }
}
