import { DeployedStage } from './deployed-stage';
import { checks } from './stories/checks';
import { conversations } from './stories/conversations';
import { data } from './stories/data';
import { failedUpdates } from './stories/failed-updates';
import { firstDeploy } from './stories/first-deploy';
import { versions } from './stories/versions';

/** The tests run in order: each begins with the stage that the previous test left. */
describe('a deployed stage', () => {
  const stage = new DeployedStage();

  beforeAll(() => stage.start());
  afterEach(() => stage.closeSimulation());
  afterAll(() => stage.close());

  firstDeploy(stage);
  conversations(stage);
  checks(stage);
  failedUpdates(stage);
  versions(stage);
  data(stage);
});
