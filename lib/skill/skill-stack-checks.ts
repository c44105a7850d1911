import { type IConstruct } from 'constructs';
import { missingPrerequisites } from './prerequisites';
import { type ProjectFiles } from '../project-files';
import { runBookHeadings } from '../monitoring/run-book';
import { DEFAULT_STAGE, isMadeUp, type Stage } from '../stage/stage';

export interface TreeChecks {
  readonly stage: Stage;
  readonly files: Pick<ProjectFiles, 'skill' | 'accountLinking' | 'runBook'>;
  /** Ids of all alarms. */
  readonly sections: readonly string[];
}

/** Adds what can only be seen in the whole tree to the checks before a template is written. */
export function checkTree(stack: IConstruct, checks: TreeChecks): void {
  const { stage, files, sections } = checks;
  const validate = (problems: () => string[]) => stack.node.addValidation({ validate: problems });
  validate(() => missingPrerequisites({ ...files, lwaApi: stage.lwaApi }));
  validate(() => madeUpIds(stage));
  validate(() => alarmsWithoutSection(sections, files.runBook));
}

/** The ids of stage `dev` are nobody's: they serve to look at a template, or against an emulator. */
function madeUpIds(stage: Stage): string[] {
  if (stage.name === DEFAULT_STAGE || stage.smapiApi.startsWith('http:')) return [];
  return (['lwaClientId', 'vendorId', 'smapiClientId'] as const)
    .filter((setting) => isMadeUp(stage[setting]))
    .map(
      (setting) =>
        `Setting ${setting} of stage ${stage.name} is "${stage[setting]}", which is made up: put your own there.`,
    );
}

function alarmsWithoutSection(sections: readonly string[], runBook: string): string[] {
  const headings = runBookHeadings(runBook);
  return sections
    .filter((section) => !headings.includes(section))
    .map(
      (section) =>
        `docs/run-book.md has no section "## ${section}" for the alarm ${section}: write it.`,
    );
}
