import { Annotations, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { RideHailerMetric } from '../../lambda/ride-hailer/metric-names';
import { type ILedgerTable } from '../data/ledger-table';
import { AlarmTopic } from '../monitoring/alarm-topic';
import { LinkingAlarms, NO_PAGE_ACTION_WARNING } from '../monitoring/linking-alarms';
import { LinkingDashboard } from '../monitoring/linking-dashboard';
import { LinkingMetrics } from '../monitoring/linking-metrics';
import { RunBookQueries } from '../monitoring/run-book-queries';
import { type ProjectFiles } from '../project-files';
import { GradualRelease } from '../release/gradual-release';
import { Canary, SmokeTest } from '../release/smoke-test';
import { encryptionKeyOf } from '../stage/encryption-key';
import { isPlaceholder, type Stage, stageId } from '../stage/stage';
import { BundledCode } from './bundled-code';
import { type PublisherSettings } from './publisher-function';
import { skillEnvironment } from './skill-environment';
import { SkillHandler } from './skill-handler';
import { SkillIdentity } from './skill-identity';
import { SkillPackage } from './skill-package';
import { SkillPublication } from './skill-publication';
import { addStackChecks } from './skill-stack-checks';

export interface SkillStackProps extends StackProps {
  readonly stage: Stage;
  readonly files: ProjectFiles;
  /** Table of the data stack. */
  readonly ledger: ILedgerTable;
  /** Log groups of the data stack: they outlive a rollback of this one. */
  readonly logs: { readonly skill: ILogGroup; readonly publisher: ILogGroup };
  /**
   * Any text. A value other than the last one makes the publisher write everything.
   *
   * @default - only changes are written
   */
  readonly publishAgain?: string;
  /**
   * Moves all traffic to a new version at once, whatever the stage says: for an emergency.
   *
   * @default false
   */
  readonly allAtOnce?: boolean;
}

/** The skill of a stage: its identity, then the function that Alexa may call for it, then the publication, and their monitoring. */
export class SkillStack extends Stack {
  readonly identity: SkillIdentity;
  readonly handler: SkillHandler;
  readonly publication: SkillPublication;
  readonly alarms: LinkingAlarms;

  constructor(scope: Construct, id: string, props: SkillStackProps) {
    const { stage, files, ledger, logs } = props;
    super(scope, id, {
      description: `Alexa skill with voice-forward account linking, stage ${stage.name}.`,
      ...props,
    });
    // cfn-lint's W3005 finds the CDK's own DependsOn needless where a property refers to the same.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    const publisher: PublisherSettings = {
      code: new BundledCode(files.publisherBundle, files.bundleSources),
      ...stageId(stage),
      vendorId: stage.vendorId,
      smapiClientId: stage.smapiClientId,
      lwaApi: stage.lwaApi,
      smapiApi: stage.smapiApi,
      serviceName: `publisher-${stage.name}`,
      logGroup: logs.publisher,
      encryptionKey: encryptionKeyOf(this, stage),
    };
    const skillPackage = new SkillPackage(this, 'SkillPackage', { directory: files.skillPackage });
    this.identity = new SkillIdentity(this, 'Identity', {
      publisher,
      package: skillPackage,
      onDelete: stage.onDelete,
      ...(stage.skillId !== undefined && { skillId: stage.skillId }),
    });
    const serviceName = `ride-hailer-${stage.name}`;
    this.handler = new SkillHandler(this, 'Skill', {
      code: new BundledCode(files.skillBundle, files.bundleSources),
      skillId: this.identity.skillId,
      ledger,
      environment: skillEnvironment(stage),
      serviceName,
      logGroup: logs.skill,
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
    const canary = this.canary(props);
    this.alarms = this.monitor(props, serviceName, canary);
    if (stage.gradualRelease) {
      const preHook = this.smokeTest(props)?.function;
      new GradualRelease(this, 'Release', {
        alias: this.handler.alias,
        allAtOnce: props.allAtOnce ?? false,
        ...(preHook && { preHook }),
      });
    }
    addStackChecks(this, { stage, files, sections: this.alarms.sections });
    this.output('SkillId', this.identity.skillId, "The skill's id on Alexa.");
    this.output('SkillFunction', this.handler.alias.functionArn, 'The alias that Alexa calls.');
    this.output('LedgerTable', ledger.tableName, 'Table of the ledger, in the data stack.');
    this.output('SkillLog', logs.skill.logGroupName, 'Log of the skill, in the data stack.');
    this.output(
      'PublisherLog',
      logs.publisher.logGroupName,
      'Log of the publisher, in the data stack.',
    );
    this.output(
      'DriftCheckFunction',
      this.publication.driftCheck.function.functionName,
      'The hourly drift check; invoke it to check now.',
    );
  }

  /** Undefined for an emergency deploy, and where no locale links by voice. */
  private smokeTest(props: SkillStackProps): SmokeTest | undefined {
    const test = this.smokeTestProps(props);
    if (props.allAtOnce || test === undefined) return undefined;
    return new SmokeTest(this, 'SmokeTest', {
      ...test,
      target: this.handler.function.currentVersion,
    });
  }

  /** Undefined unless the stage turns it on. */
  private canary(props: SkillStackProps): Canary | undefined {
    const { canaryMinutes } = props.stage;
    const test = this.smokeTestProps(props);
    if (canaryMinutes === 0 || test === undefined) return undefined;
    const interval = Duration.minutes(canaryMinutes);
    return new Canary(this, 'Canary', { ...test, target: this.handler.alias, interval });
  }

  private smokeTestProps({ stage, files, logs }: SkillStackProps) {
    const { linkingLocales } = stage;
    const locales =
      linkingLocales === 'all'
        ? files.locales
        : files.locales.filter((locale) => linkingLocales.includes(locale));
    const [locale] = locales.includes('en-US') ? ['en-US'] : locales;
    if (locale === undefined) return undefined;
    return {
      code: new BundledCode(files.smokeTestBundle, files.bundleSources),
      skillId: this.identity.skillId,
      locale,
      logGroup: logs.publisher,
    };
  }

  private monitor(
    { stage, files, ledger, logs }: SkillStackProps,
    serviceName: string,
    canary: Canary | undefined,
  ) {
    const { runBook } = stage;
    const encryptionKey = encryptionKeyOf(this, stage);
    const topic = (id: string, emails: readonly string[]) =>
      new AlarmTopic(this, id, { emails, ...(encryptionKey && { encryptionKey }) });
    const [page, notify] = [topic('Page', stage.pageEmails), topic('Notify', stage.notifyEmails)];
    if (stage.pageEmails.length === 0 && !isPlaceholder(stage.vendorId)) {
      Annotations.of(page).addWarningV2(
        NO_PAGE_ACTION_WARNING,
        'No one is paged: set pageEmails in the stage, or subscribe something else to this topic and acknowledge this warning.',
      );
    }
    const { RequestFailed, InvalidResponse, ServiceUnavailable, SessionError } = RideHailerMetric;
    const metrics = new LinkingMetrics({
      serviceName,
      skill: {
        requestFailed: RequestFailed,
        invalidResponse: InvalidResponse,
        serviceUnavailable: ServiceUnavailable,
      },
    });
    const monitored = { handler: this.handler, ledger, metrics, runBook };
    const alarms = new LinkingAlarms(this, 'Alarms', {
      ...monitored,
      publication: this.publication,
      ...(canary && { canary }),
      onPage: page,
      onNotify: notify,
      thresholds: stage.alarms,
    });
    const dashboard = new LinkingDashboard(this, 'Dashboard', {
      ...monitored,
      alarms,
      locales: files.locales,
      funnelEnd: [RideHailerMetric.RideBooked],
      failures: [RequestFailed, InvalidResponse, SessionError],
    });
    new RunBookQueries(this, 'Queries', {
      runBook: files.runBook,
      logGroups: (section) => [
        /^(Publication|Drift|Secret|Canary)/.test(section) ? logs.publisher : logs.skill,
      ],
    });
    this.output('PageTopic', page.topicArn, 'Topic of the alarm that wakes a person.');
    this.output(
      'NotifyTopic',
      notify.topicArn,
      'Topic of the alarms that wait for the working day.',
    );
    this.output('DashboardUrl', dashboard.url, 'The dashboard in the AWS console.');
    return alarms;
  }

  private output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
