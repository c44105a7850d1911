import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServices, type Services } from '../../simulator/services';
import { type Simulation } from '../../simulator/simulation';
import { startLocalSimulation, type LocalSimulation } from '../../tools/local/simulation';
import { LocalDeployment } from '../../tools/local/deployment';
import { skillOnAlexa } from '../../tools/local/published';
import { json, startHttpServer } from '../support/http-server';
import { AwsAccount } from './aws';
import { Documents } from './document';

/** The doctor fails these checks, because the emulator ignores these settings of a table in a template. */
export const NOT_EMULATED_CHECKS = ['ledger-expiry', 'ledger-recovery', 'ledger-protection'];

interface Model {
  readonly languageModel: {
    readonly intents: { readonly name: string; samples: string[]; slots?: { type: string }[] }[];
  };
}

export const intentOf = ({ languageModel }: Model, name: string) =>
  languageModel.intents.find((intent) => intent.name === name)!;

export class DeployedStage {
  services!: Services;
  deployment!: LocalDeployment;
  aws!: AwsAccount;
  documents!: Documents;
  #simulation: Simulation | undefined;

  async start(): Promise<void> {
    this.services = await startServices();
    this.deployment = await LocalDeployment.start(this.services);
    this.aws = new AwsAccount(this.deployment.emulator);
    this.documents = new Documents(this.deployment);
  }

  async closeSimulation(): Promise<void> {
    await this.#simulation?.close();
    this.#simulation = undefined;
  }

  async close(): Promise<void> {
    this.aws?.close();
    await this.deployment?.close();
    await this.services?.close();
  }

  deploySkill(): Promise<readonly string[]> {
    return this.deployment.deploy([this.deployment.skillStack]);
  }

  skillOnAlexa() {
    return skillOnAlexa(this.deployment.smapi);
  }

  get simulation(): Simulation {
    return this.#simulation!;
  }

  /** Starts a simulation with a new customer, which replaces `simulation`. */
  async startSimulation(): Promise<LocalSimulation> {
    const local = await startLocalSimulation(this.deployment, this.services);
    this.#simulation = local.simulation;
    return local;
  }

  /** @param from index of the first entry of the record */
  transcript(from = 0): string {
    return this.simulation.record.entries
      .slice(from)
      .flatMap((entry) => (entry.kind === 'said' ? [entry.text] : []))
      .join('\n');
  }

  async talk(utterances: readonly string[]): Promise<string> {
    const from = this.simulation.record.entries.length;
    for (const utterance of utterances) await this.simulation.say(utterance);
    return this.transcript(from);
  }

  async failingChecks(): Promise<string[]> {
    // A failing check makes `runTool` reject, with an error that contains the output.
    const output = await this.deployment.runTool('doctor', ['--live', '--json']).catch(String);
    const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
    const { checks } = JSON.parse(json) as { checks: { id: string; status: string }[] };
    return checks.filter(({ status }) => status === 'fails').map(({ id }) => id);
  }

  /** Invokes the `BeforeAllowTraffic` hook, as CodeDeploy does. */
  async runSmokeTest(): Promise<{ status: string; log: string }> {
    const codeDeploy = await startHttpServer(json(200, {}));
    await this.aws.setEnvironment('SmokeTest', { AWS_ENDPOINT_URL_CODEDEPLOY: codeDeploy.url });
    const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };
    const { log } = await this.aws.invoke('SmokeTest', event);
    await codeDeploy.close();
    const { status } = JSON.parse(codeDeploy.received.at(-1)!.body) as { status: string };
    return { status, log };
  }

  addUtterance(utterance: string): void {
    this.changeModel((model) => void intentOf(model, 'LinkAccountIntent').samples.push(utterance));
  }

  removeUtterance(utterance: string): void {
    this.changeModel((model) => {
      const intent = intentOf(model, 'LinkAccountIntent');
      intent.samples = intent.samples.filter((sample) => sample !== utterance);
    });
  }

  changeModel(change: (model: Model) => void): void {
    const file = join(this.deployment.project, 'skill-package/interactionModels/custom/en-US.json');
    const { atime, mtimeMs } = statSync(file);
    const content = JSON.parse(readFileSync(file, 'utf8')) as { interactionModel: Model };
    change(content.interactionModel);
    writeFileSync(file, JSON.stringify(content));
    // Synth refuses bundles that are older than the models. The changes in the tests need no new bundles.
    utimesSync(file, atime, Math.floor(mtimeMs) / 1_000);
  }
}
