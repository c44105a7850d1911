/** The constructs, for a stack of one's own; `bin/app.ts` makes the project's two stacks of them. */
export { allowAlexa } from './skill/allow-alexa';
export { BundledCode } from './skill/bundled-code';
export { GradualRelease, type GradualReleaseProps } from './release/gradual-release';
export {
  grantLedgerWrite,
  type ILedgerTable,
  LedgerTable,
  type LedgerTableProps,
} from './data/ledger-table';
export {
  LinkingAlarms,
  type LinkingAlarmsProps,
  NOBODY_TOLD_WARNING,
} from './monitoring/linking-alarms';
export { LinkingDashboard, type LinkingDashboardProps } from './monitoring/linking-dashboard';
export { LinkingMetrics } from './monitoring/linking-metrics';
export { missingPrerequisites } from './skill/prerequisites';
export { grantReadSecrets, StageSecrets, type StageSecretsProps } from './data/stage-secrets';
export { type PublisherSettings } from './skill/publisher-function';
export { REGION_WARNING, SkillHandler, type SkillHandlerProps } from './skill/skill-handler';
export { SkillIdentity, type SkillIdentityProps } from './skill/skill-identity';
export { SkillPackage, type SkillPackageProps } from './skill/skill-package';
export { type SkillEndpoint, type WatchedHandler } from './skill/skill-endpoint';
export { SkillPublication, type SkillPublicationProps } from './skill/skill-publication';
