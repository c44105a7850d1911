import { skillName } from '../../alexa/context';
import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../../assumptions';
import { DEFAULT_CUSTOMER } from '../../customer/customer';
import { type Deployed } from '../../deployed/deployed';
import { FAULT_KINDS, FAULT_NAMES } from '../../faults';
import { type SkillFiles } from '../../skill-files';
import { type Simulation } from '../../simulation';
import { type Setup } from './events';

interface Parts {
  readonly deployed?: Deployed;
  readonly otherSkill?: SkillFiles;
}

export const setupOf = (simulation: Simulation, { deployed, otherSkill }: Parts): Setup => ({
  locale: simulation.locale,
  skillName: skillName(simulation),
  ...(deployed && { functionName: deployed.functionName }),
  limitations: deployed?.limitations ?? [],
  hasScenarios: otherSkill === undefined,
  defaultCustomer: DEFAULT_CUSTOMER,
  assumptionInfos: ASSUMPTION_NAMES.map((name) => {
    const { default: byDefault, values, meaning, evidence } = ASSUMPTIONS[name];
    return { name, default: byDefault, values, meaning, evidence };
  }),
  faultNames: deployed?.canFail ?? FAULT_NAMES,
  faultKinds: FAULT_KINDS,
});
