import { parseArgs } from 'node:util';
import { PublisherError } from '../../lambda/publisher/errors';
import { type Time } from '../../lambda/publisher/time';
import { Redactor } from '../../lambda/publisher/redact';
import { withoutSecrets } from '../../lib/secret-shape';
import { DEFAULT_STAGE, readStage, StageError } from '../../lib/stage/stage';
import { type Check, cleaned } from './check';
import { DoctorError, UsageError } from './errors';
import { type DoctorAws } from './live/aws';
import { examineLive } from './live/examine';
import { examineFiles } from './local/examine';
import { readProject } from './project';
import { shownChecks } from './show';

export const USAGE = `npm run doctor -- [--stage NAME] [--live] [--json]

Checks every prerequisite of linking by voice, and says what holds, what fails with the way out, and
what only a person can see. Nothing is changed, and no secret is shown.

  --stage NAME  the stage to look at (default ${DEFAULT_STAGE})
  --live        look at the AWS account and at Alexa as well, as the stage's developer
  --json        for machines: {"checks":[{"id","status","found","expected","remedy"}]}

Exit code: 0 all that can be seen holds, 1 something fails, 2 it could not look.`;

export interface DoctorSurroundings {
  /** The folder with `cdk.json`. */
  readonly root: string;
  /** Where the stages' files are. @default `stages` in the root */
  readonly stages: string;
  /** Called for `--live` alone. */
  readonly aws: (region: string | undefined) => DoctorAws;
  readonly time: Time;
  /** How long Alexa and Login with Amazon are waited for. @default 60,000 */
  readonly patienceMs?: number;
}

export interface DoctorAnswer {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** One run of the command. Never rejects. */
export async function runDoctor(
  args: readonly string[],
  surroundings: DoctorSurroundings,
): Promise<DoctorAnswer> {
  const redactor = new Redactor();
  const checks: Check[] = [];
  let asked: Asked = { stage: DEFAULT_STAGE, live: false, json: false, help: false };
  let problem: string | undefined;
  try {
    asked = parse(args);
    if (asked.help) return { exitCode: 0, stdout: USAGE, stderr: '' };
    await examine(asked, surroundings, redactor, (more) => checks.push(...more));
  } catch (error) {
    problem = whyNot(error);
  }
  const clean = (text: string) => withoutSecrets(redactor.text(text));
  const said = checks.map((check) => cleaned(check, clean));
  const stderr = problem === undefined ? '' : clean(`The doctor could not look: ${problem}`);
  const stdout = asked.json ? JSON.stringify({ checks: said }, null, 2) : shownChecks(said);
  const fails = checks.some(({ status }) => status === 'fails');
  return { exitCode: problem !== undefined ? 2 : fails ? 1 : 0, stdout, stderr };
}

interface Asked {
  readonly stage: string;
  readonly live: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

function parse(args: readonly string[]): Asked {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        stage: { type: 'string', default: DEFAULT_STAGE },
        live: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message}\n\n${USAGE}`);
  }
}

async function examine(
  asked: Asked,
  { root, stages, aws, ...waiting }: DoctorSurroundings,
  redactor: Redactor,
  take: (checks: readonly Check[]) => void,
): Promise<void> {
  const stage = readStage(asked.stage, stages);
  const project = readProject(root);
  take(examineFiles(project, stage));
  if (!asked.live) return;
  await examineLive({ project, stage, aws: aws(stage.region), ...waiting, redactor, take });
}

/** What the publisher advises an operator who deploys. */
const DEPLOY_AGAIN = /,? (?:then )?deploy again[^.]*\.$/i;

function whyNot(error: unknown): string {
  if (error instanceof DoctorError || error instanceof StageError) return error.message;
  if (error instanceof PublisherError) return `${error.message.replace(DEPLOY_AGAIN, '')}`;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return `${name}: ${message}`;
}
