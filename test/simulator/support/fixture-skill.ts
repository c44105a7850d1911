import { readPublishedSkill } from '../../../simulator/published-skill';
import { fromRoot } from '../../../tools/paths';

const FILES = {
  skillPackage: fromRoot('test/simulator/fixtures/skill-package'),
  accountLinking: fromRoot('test/simulator/fixtures/account-linking.json'),
};

/** This skill does not change with the project's own skill package. */
export const fixtureSkill = () => readPublishedSkill(FILES);
