import { type LwaClientSecretValue } from '../names';
import { type SkillPackage } from '../package/skill-package';
import { type Filled } from '../secrets';
import { type AccountLinkingSettings } from '../smapi/types';

/** What is to be on Alexa's development stage. */
export interface Wanted {
  readonly skillId: string;
  /** With endpoint and mark. */
  readonly skillPackage: SkillPackage;
  readonly accountLinking: AccountLinkingSettings;
  readonly secret: Filled<LwaClientSecretValue>;
  /** Differs from the last one when everything is to be written again; empty for none. */
  readonly again: string;
}
