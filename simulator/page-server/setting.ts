import { ASSUMPTION_NAMES, ASSUMPTIONS } from '../assumptions';
import { COURSE_NAMES } from '../courses';
import { DEFAULT_CUSTOMER } from '../customer';
import { type Deployed } from '../deployed/deployed';
import { FAULT_KINDS, FAULT_NAMES } from '../faults';
import { type Setting } from './events';

export const settingOf = (locale: string, deployed: Deployed | undefined): Setting => ({
  locale,
  ...(deployed && { functionName: deployed.functionName }),
  leftOut: deployed?.leftOut ?? [],
  courses: COURSE_NAMES,
  defaultCustomer: DEFAULT_CUSTOMER,
  switches: ASSUMPTION_NAMES.map((name) => {
    const { default: byDefault, values, meaning, known } = ASSUMPTIONS[name];
    return { name, default: byDefault, values, meaning, known };
  }),
  faultNames: deployed?.canFail ?? FAULT_NAMES,
  faultKinds: FAULT_KINDS,
});
