import { skillEnvironment } from '../../../../lib/skill/skill-environment';
import { readStage } from '../../../../lib/stage/stage';
import { type StageContent } from '../../../../simulator/smapi/state';
import { type Check } from '../../../../tools/doctor/check';
import { type DoctorResult, runDoctor } from '../../../../tools/doctor/run';
import { STAGE, StageEnvironment } from '../../../publisher/support/stage-environment';
import { ENDPOINT, TestStack } from '../../../publisher/support/test-stack';
import { zipped } from '../../../simulator/smapi/support/skill-packages';
import { leaksIn } from '../../../support/leaks';
import { fakeAws, type FakeAws } from './aws';
import { goodFiles, ProjectDirectory, type Files } from './project';

/** The check that must fail, the defect, and a function that adds the defect to a valid stage. */
export type LiveDefect = readonly [string, string, (doctor: DoctorSimulation) => unknown];

/** A deployed stage without a defect. */
export class DoctorSimulation {
  readonly directory = new ProjectDirectory();
  readonly files: Files = goodFiles();
  /** As in `GET /v1/skills`. */
  readonly sentRequests: string[] = [];
  /** @default the doctor's own */
  timeoutMs?: number;

  private constructor(
    readonly stage: StageEnvironment,
    readonly skillId: string,
    readonly aws: FakeAws,
  ) {}

  static async start(): Promise<DoctorSimulation> {
    const stage = await StageEnvironment.start();
    const stack = new TestStack(stage);
    const { manifest, model } = goodFiles();
    await stack.deploy({ zip: zipped({ manifest, models: { 'en-US': model } }) });
    stage.aws.written.length = 0;
    const doctor = new DoctorSimulation(stage, stack.skillId, fakeAws(stage.aws));
    doctor.deployFunction();
    return doctor;
  }

  private deployFunction(): void {
    Object.assign(this.files.stage, this.stage.stageSettings());
    this.directory.write(this.files);
    const settings = readStage(STAGE, `${this.directory.root}/stages`);
    this.aws.deployed = {
      aliasArn: ENDPOINT,
      environment: { ...skillEnvironment(settings), SKILL_ID: this.skillId },
    };
    this.aws.statements = [
      { principal: 'alexa-appkit.amazon.com', eventSourceToken: this.skillId },
    ];
  }

  get development(): StageContent {
    return this.stage.smapi.skills.find(this.skillId)!.stages.development!;
  }

  changeLinking(change: object): void {
    Object.assign(this.development.accountLinking!.value, change);
  }

  changeFunction(environment: Readonly<Record<string, string>>): void {
    Object.assign(this.aws.deployed!.environment, environment);
  }

  /** Fails the test if the output has a secret. */
  async run(...args: string[]): Promise<DoctorResult> {
    const { aws, directory, timeoutMs, sentRequests, stage } = this;
    const realFetch = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      sentRequests.push(`${init?.method ?? 'GET'} ${pathname}`);
      return realFetch(input, init);
    };
    try {
      const result = await runDoctor(args, {
        root: directory.root,
        aws: () => aws,
        time: stage.time,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
      expect(leaksIn(result.stdout + result.stderr, this.secrets())).toEqual([]);
      return result;
    } finally {
      globalThis.fetch = realFetch;
    }
  }

  private secrets(): string[] {
    const secretTexts = [...this.stage.aws.secretValues.values()].map(({ value }) => value);
    return [
      ...this.stage.secrets.all().map(({ value }) => value),
      ...secretTexts.flatMap((text) => text.match(/[^"{}:,\s]{16,}/g) ?? []),
    ];
  }

  async checks(...args: string[]): Promise<readonly Check[]> {
    const { stdout } = await this.run('--stage', STAGE, '--json', ...args);
    return (JSON.parse(stdout) as { checks: Check[] }).checks;
  }

  async failingChecks(...args: string[]): Promise<readonly string[]> {
    const checks = await this.checks(...args);
    return checks.filter(({ status }) => status === 'fails').map(({ id }) => id);
  }

  async close(): Promise<void> {
    this.directory.remove();
    await this.stage.close();
  }
}
