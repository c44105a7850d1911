import { skillName } from '../alexa/setting';
import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';
import { DEFAULT_CUSTOMER } from '../customer';
import { type Deployed } from '../deployed/deployed';
import { FAULT_KINDS, FAULT_NAMES } from '../faults';
import { type OtherSkill } from '../published-skill';
import { type World } from '../world';
import { type Setting } from './events';

/** What is not as it is by default. */
interface Parts {
  readonly deployed?: Deployed;
  readonly otherSkill?: OtherSkill;
}

export const settingOf = (world: World, { deployed, otherSkill }: Parts): Setting => ({
  locale: world.locale,
  skillName: skillName(world),
  ...(deployed && { functionName: deployed.functionName }),
  leftOut: deployed?.leftOut ?? [],
  // They are said in the words of the project's own.
  hasCourses: otherSkill === undefined,
  defaultCustomer: DEFAULT_CUSTOMER,
  switches: ASSUMPTION_NAMES.map((name) => {
    const { default: byDefault, values, meaning, known } = ASSUMPTIONS[name];
    return { name, default: byDefault, values, meaning, known };
  }),
  faultNames: deployed?.canFail ?? FAULT_NAMES,
  faultKinds: FAULT_KINDS,
});
