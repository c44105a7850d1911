import { type IConstruct } from 'constructs';
import { alarmSections } from '../monitoring/run-book';
import { type ProjectFiles } from '../project-files';
import { smokeTestProblems } from '../release/smoke-test-problems';
import { DEFAULT_STAGE, isPlaceholder, type Stage } from '../stage/stage';

export interface SkillStackChecks {
  readonly stage: Stage;
  readonly files: ProjectFiles;
  /** Ids of all alarms: the run book must have a section for each. */
  readonly sections: readonly string[];
}

export function addStackChecks(stack: IConstruct, checks: SkillStackChecks): void {
  const { stage, files, sections } = checks;
  const validate = (problems: () => string[]) => stack.node.addValidation({ validate: problems });
  validate(() => placeholderProblems(stage));
  validate(() => smokeTestProblems(stage, files));
  validate(() => runBookProblems(sections, files.runBook));
}

/** Only stage `dev` and a stage in an emulator may have placeholder ids. */
function placeholderProblems(stage: Stage): string[] {
  if (stage.name === DEFAULT_STAGE || stage.smapiApi.startsWith('http:')) return [];
  return (['lwaClientId', 'vendorId', 'smapiClientId'] as const)
    .filter((setting) => isPlaceholder(stage[setting]))
    .map(
      (setting) =>
        `Setting ${setting} of stage ${stage.name} is "${stage[setting]}", which is a placeholder: replace it with your own.`,
    );
}

function runBookProblems(sections: readonly string[], runBookText: string): string[] {
  const headings = alarmSections(runBookText);
  return sections
    .filter((section) => !headings.includes(section))
    .map(
      (section) =>
        `The run book has no section "## ${section}" for the alarm ${section}: write it.`,
    );
}
