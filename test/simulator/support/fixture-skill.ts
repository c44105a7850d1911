import { readPublishedSkill } from '../../../simulator/published-skill';
import { fromRoot } from '../../../tools/paths';

const FILES = {
  skillPackage: fromRoot('test/simulator/fixtures/skill-package'),
  accountLinking: fromRoot('test/simulator/fixtures/account-linking.json'),
};

/** The published skill of the simulator's tests, which do not depend on the project's own package. */
export const fixtureSkill = () => readPublishedSkill(FILES);
