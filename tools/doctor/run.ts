import { join } from 'node:path';
import { PublisherError } from '../../lambda/publisher/errors';
import { type Time } from '../../lambda/publisher/time';
import { Redactor } from '../../lambda/publisher/redact';
import { withoutSecrets } from '../../lib/secret-shape';
import { DEFAULT_STAGE, readStage, StageError } from '../../lib/stage/stage';
import { SkillSourceError } from '../../skill-source/errors';
import { projectRoot } from '../../skill-source/project-file';
import { readOptions } from '../command';
import { ToolError } from '../errors';
import { type Check, redacted } from './check';
import { type DoctorAws } from './live/aws';
import { checkLive } from './live/check-live';
import { checkFiles } from './local/check-files';
import { readProject } from './project';
import { formatChecks } from './format';

const USAGE = `Usage: npx voice-forward doctor [options]

Checks the prerequisites of linking by voice. It prints which pass, which fail and what to do, and
which it cannot check. It changes nothing and shows no secret.

Options:
  --stage NAME  the stage (default: ${DEFAULT_STAGE})
  --live        also checks the AWS account and Alexa, with your AWS credentials
  --json        prints {"checks":[{"id","status","found","expected","remedy"}]}, with the status
                passes, fails or notCheckable
  -h, --help    show this

Exit codes: 0 no check fails (some may be notCheckable), 1 a check fails, 2 wrong usage, or an error
ended the doctor before its last check.`;

const OPTIONS = {
  stage: { type: 'string', default: DEFAULT_STAGE },
  live: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface DoctorOptions {
  /** @default the project of the current directory */
  readonly root?: string;
  /** Called with `--live` only. */
  readonly aws: (region: string | undefined) => DoctorAws;
  readonly time: Time;
  /** Time limit for all calls of SMAPI and LWA together. @default 60,000 */
  readonly timeoutMs?: number;
}

export interface DoctorResult {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Never rejects. */
export async function runDoctor(
  args: readonly string[],
  options: DoctorOptions,
): Promise<DoctorResult> {
  const redactor = new Redactor();
  const redact = (text: string) => withoutSecrets(redactor.redactText(text));
  const checks: Check[] = [];
  const report = (more: readonly Check[]) =>
    void checks.push(...more.map((check) => redacted(check, redact)));
  let json = false;
  let problem: string | undefined;
  try {
    const parsed = readOptions(args, OPTIONS, USAGE);
    if (parsed.help) return { exitCode: 0, stdout: USAGE, stderr: '' };
    ({ json } = parsed);
    const { root = projectRoot(), aws, ...timing } = options;
    const stage = readStage(parsed.stage, join(root, 'stages'));
    const project = readProject(root);
    report(checkFiles(project, stage));
    if (parsed.live) {
      await checkLive({ project, stage, aws: aws(stage.region), ...timing, redactor, report });
    }
  } catch (error) {
    problem = redact(`The doctor stopped before its last check: ${messageOf(error)}`);
  }
  return {
    exitCode: exitCodeOf(checks, problem),
    stdout: json ? JSON.stringify({ checks }, null, 2) : formatChecks(checks),
    stderr: problem ?? '',
  };
}

function exitCodeOf(checks: readonly Check[], problem: string | undefined): 0 | 1 | 2 {
  if (problem !== undefined) return 2;
  return checks.some(({ status }) => status === 'fails') ? 1 : 0;
}

/** The publisher's errors advise to deploy again, which does not help a check. */
const DEPLOY_AGAIN = /,? (?:then )?deploy again[^.]*\.$/i;

function messageOf(error: unknown): string {
  const types = [ToolError, StageError, SkillSourceError];
  if (types.some((type) => error instanceof type)) return (error as Error).message;
  if (error instanceof PublisherError) return error.message.replace(DEPLOY_AGAIN, '');
  return String(error);
}
