/**
 * Constructs for skills with voice-forward account linking, and the stacks that are made of them.
 *
 * @module constructs
 */
import './cdk-version';

export { ConstructError, type ConstructErrorCode } from './errors';
export {
  grantLedgerWrite,
  type ILedgerTable,
  LedgerTable,
  type LedgerTableProps,
} from './data/ledger-table';
export { grantReadSecrets, StageSecrets, type StageSecretsProps } from './data/stage-secrets';
export { DataStack, type DataStackProps } from './data/data-stack';
export { AlarmTopic, type AlarmTopicProps } from './monitoring/alarm-topic';
export {
  LinkingAlarms,
  type LinkingAlarmsProps,
  NO_PAGE_ACTION_WARNING,
} from './monitoring/linking-alarms';
export { LinkingDashboard, type LinkingDashboardProps } from './monitoring/linking-dashboard';
export {
  LinkingMetrics,
  type LinkingMetricsProps,
  type MetricName,
  type ShareOptions,
  type SkillMetricNames,
} from './monitoring/linking-metrics';
export { LinkingAlarm, type Severity } from './monitoring/linking-alarm';
export { type LoggedHandler, type MonitoredHandler } from './monitoring/monitored-handler';
export { RunBookQueries, type RunBookQueriesProps } from './monitoring/run-book-queries';
export { type AlarmThresholds } from './monitoring/thresholds';
export { type BootstrapRole, GitHubRole, type GitHubRoleProps } from './pipeline/github-role';
export { PipelineStack, type PipelineStackProps } from './pipeline/pipeline-stack';
export { projectFiles, type ProjectFiles } from './project-files';
export { GradualRelease, type GradualReleaseProps } from './release/gradual-release';
export { Canary, type CanaryProps, SmokeTest, type SmokeTestProps } from './release/smoke-test';
export { allowAlexa, type SkillEndpoint } from './skill/allow-alexa';
export { BundledCode } from './skill/bundled-code';
export { missingPrerequisites, type PrerequisiteFiles } from './skill/prerequisites';
export {
  PublisherFunction,
  type PublisherFunctionProps,
  type PublisherSettings,
  type ReadableSecret,
} from './skill/publisher-function';
export { SkillHandler, type SkillHandlerProps } from './skill/skill-handler';
export { SkillIdentity, type SkillIdentityProps } from './skill/skill-identity';
export { SkillPackage, type SkillPackageProps } from './skill/skill-package';
export { SkillPublication, type SkillPublicationProps } from './skill/skill-publication';
export { REGION_WARNING } from './skill/warn-about-region';
export { type OnDelete, type StageId } from '../lambda/publisher/names';
export { type SmokeTestIntent } from '../lambda/smoke-test/names';
export { SkillStack, type SkillStackProps } from './skill/skill-stack';
export { createStageStacks, type StageStacks } from './stage-stacks';
export { type StageErrorCode } from './stage/errors';
export { DEFAULT_STAGE, readStage, type Stage, StageError, stageId } from './stage/stage';
