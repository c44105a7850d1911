import { environmentPage } from './reference/environment';
import { metricsPage } from './reference/metrics-and-alarms';
import { expectUpToDate } from './reference/page';
import { stageSchema, stageSettingsPage } from './reference/stage-settings';

it.each<[string, () => string]>([
  ['stages/schema.json', stageSchema],
  ['docs/reference/stage-settings.md', stageSettingsPage],
  ['docs/reference/environment-variables.md', environmentPage],
  ['docs/reference/metrics-and-alarms.md', metricsPage],
])('%s is generated from the sources', (file, generate) => expectUpToDate(file, generate()));
