/** The constructs, for a stack of one's own; `bin/app.ts` makes the project's two stacks of them. */
export { allowAlexa } from './allow-alexa';
export { BundledCode } from './bundled-code';
export { GradualRelease, type GradualReleaseProps } from './gradual-release';
export { LedgerTable, type LedgerTableProps } from './ledger-table';
export { LinkingAlarms, type LinkingAlarmsProps, NOBODY_TOLD_WARNING } from './linking-alarms';
export { LinkingDashboard, type LinkingDashboardProps } from './linking-dashboard';
export { LinkingMetrics } from './linking-metrics';
export { missingPrerequisites } from './linking-prerequisites';
export {
  grantReadSecrets,
  LwaClientSecrets,
  type LwaClientSecretsProps,
} from './lwa-client-secrets';
export { type PublisherSettings } from './publisher-function';
export { REGION_WARNING, SkillHandler, type SkillHandlerProps } from './skill-handler';
export { SkillIdentity, type SkillIdentityProps } from './skill-identity';
export { SkillPackage, type SkillPackageProps } from './skill-package';
export { type SkillEndpoint, type WatchedHandler, type WatchedLedger } from './skill-parts';
export { SkillPublication, type SkillPublicationProps } from './skill-publication';
