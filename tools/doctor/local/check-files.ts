import { type Stage } from '../../../lib/stage/stage';
import { type Check } from '../check';
import { type Project } from '../project';
import { accountLinkingChecks } from './account-linking';
import { bundleChecks } from './bundles';
import { contractChecks } from './contract';
import { customerChecks } from './customer';
import { localeChecks } from './locales';
import { IN_PACKAGE, manifestChecks } from './manifest';
import { stageChecks } from './stage';

/** The checks that need no network. */
export const checkFiles = (project: Project, stage: Stage): readonly Check[] => [
  ...manifestChecks(project.manifest, IN_PACKAGE),
  ...accountLinkingChecks(project.accountLinking, stage),
  ...contractChecks(project),
  ...localeChecks(project, stage),
  ...stageChecks(stage),
  ...bundleChecks(project),
  ...customerChecks(),
];
