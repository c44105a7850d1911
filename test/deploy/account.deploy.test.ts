import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  SCENARIO_NAMES,
  playScenario,
  playDocumentConversation,
} from '../../simulator/scenarios/scenarios';
import { startInspector } from '../../simulator/inspector/server';
import { startServices, type Services } from '../../simulator/services';
import { type Simulation } from '../../simulator/simulation';
import { CdkCommandError } from '../../tools/local/cdk-command';
import { LocalDeployment } from '../../tools/local/deployment';
import { customerOf, type LocalCustomer } from '../../tools/local/customer';
import { skillOnAlexa } from '../../tools/local/published';
import { Tab } from '../simulator/support/tab';
import { Account } from './aws';

/** The tests run in order: empty account, both stacks, customers, changes, a failure, removal. */
describe('the stack in an account', () => {
  let services: Services;
  let deployment: LocalDeployment;
  let account: Account;
  let simulation: Simulation | undefined;

  beforeAll(async () => {
    services = await startServices();
    deployment = await LocalDeployment.start(services);
    account = new Account(deployment.emulator);
  });

  afterEach(async () => {
    await simulation?.close();
    simulation = undefined;
  });

  afterAll(async () => {
    account?.close();
    await deployment?.close();
    await services?.close();
  });

  async function customer(): Promise<LocalCustomer> {
    const local = await customerOf(deployment, services);
    ({ simulation } = local);
    return local;
  }

  const said = (from = 0): string =>
    simulation!.record.entries
      .slice(from)
      .flatMap((entry) => (entry.kind === 'said' ? [entry.text] : []))
      .join('\n');

  /** Says the utterances, and returns everything that was spoken, one line each. */
  async function talk(utterances: readonly string[]): Promise<string> {
    const from = simulation!.record.entries.length;
    for (const utterance of utterances) await simulation!.say(utterance);
    return said(from);
  }

  it('creates the data stack, and rejects the skill stack with a hint while the secrets are empty', async () => {
    const left = await deployment.deploy([deployment.dataStack]);
    process.stdout.write(`\nNot emulated, but covered by template tests:\n${left.join('\n')}\n`);

    const unfilled = deployment.deploy([deployment.skillStack]);

    await expect(unfilled).rejects.toThrow(/npx voice-forward secrets/);
    expect(deployment.smapi.skills.all()).toEqual([]);
  });

  it('publishes skill package and voice-forward account linking', async () => {
    const tables = await account.tables();
    await deployment.fillSecrets();
    await deployment.deploy([deployment.skillStack]);

    expect(await account.tables()).toEqual(tables);
    const { accountLinking, endpoint, manifest } = skillOnAlexa(deployment.smapi);
    expect(accountLinking).toMatchObject({
      type: 'AUTH_CODE',
      voiceForwardAccountLinking: 'ENABLED',
    });
    expect(endpoint).toMatch(/:function:.+:live$/);
    expect(manifest.events?.subscriptions).toContainEqual({
      eventName: 'SKILL_ACCOUNT_LINKED',
    });
  });

  it("plays the document's conversation, and books the ride", async () => {
    await customer();

    const end = await playDocumentConversation(simulation!);

    expect(end).toMatchObject({ linked: true, outcome: 'linked', problems: 0 });
    expect(said()).toContain('Your ride to the airport is booked.');
    expect(await account.ledger()).toHaveLength(1);
  });

  it.each(SCENARIO_NAMES)('plays the scenario without a problem: %s', async (name) => {
    await customer();

    const end = await playScenario(simulation!, name);

    expect(end).toMatchObject({ problems: 0 });
  });

  it('can be talked to in the inspector, as with npm run deploy:local', async () => {
    const page = await startInspector({ ...(await customer()) });
    const tab = await Tab.open(page.url);
    const utterances = ['open ride hailer', 'link my account', 'i approve', 'my code is {code}'];

    for (const say of utterances)
      expect((await Tab.ask(page.url, 'step', { say })).error).toBe(undefined);
    const refused = await Tab.ask(page.url, 'step', { advanceMs: 1_000 });

    expect(refused.error).toMatch('It runs in real time');
    await tab.hears((event) => event.type === 'state' && event.state.customer.linked);
    expect(tab.said.join('\n')).toContain('skill: Now, I can help you book a ride!');
    expect(tab.events[0]).toMatchObject({
      setup: { functionName: expect.stringMatching(/^RideHailer-.*:live$/) },
    });
    const end = tab.events.findLast((event) => event.type === 'turnEnd');
    expect(end?.logs).toContainEqual(expect.objectContaining({ event: 'linking.outcome' }));
    await page.close();
  });

  it('passes the smoke test, which leaves no trace in the ledger', async () => {
    const before = await account.ledger();
    expect(await deployment.tool('smoke-test', [])).toContain('answers as expected');
    expect(await account.ledger()).toEqual(before);
  });

  it('shows what is published', async () => {
    const { skillId } = skillOnAlexa(deployment.smapi);

    expect(await deployment.tool('publication', [])).toContain(skillId);
  });

  it('fails no check of the doctor', async () => {
    const output = await deployment.tool('doctor', ['--live', '--json']).catch(String);
    const checks = /\{"checks".*\}/s.exec(output)?.[0] ?? output.slice(output.indexOf('{'));
    const { checks: found } = JSON.parse(checks) as { checks: { id: string; status: string }[] };
    expect(found.filter(({ status }) => status === 'fails').map(({ id }) => id)).toEqual([]);
  });

  it('publishes a changed utterance, and keeps the ledger', async () => {
    await customer();
    await talk(['open ride hailer', 'no']);
    const before = await account.ledger();
    changeModel(({ languageModel }) =>
      languageModel.intents[0]!.samples.push('hitch up my account'),
    );

    await deployment.deploy([deployment.skillStack]);

    expect(JSON.stringify(skillOnAlexa(deployment.smapi).models)).toContain('hitch up my account');
    expect(await account.ledger()).toEqual(before);
    expect(await talk(['stop', 'open ride hailer'])).not.toContain('link');
  });

  it('moves the alias back to the former version, and to the new one again', async () => {
    const bundle = join(deployment.project, 'dist/skill/index.mjs');
    const code = readFileSync(bundle, 'utf8');
    writeFileSync(bundle, code.replaceAll('Welcome to Ride Hailer', 'Good to see you'));
    await deployment.deploy([deployment.skillStack]);
    await customer();
    expect(await talk(['open ride hailer'])).toContain('Good to see you');

    const printed = await deployment.tool('rollback', ['--version', '1', '--yes']);
    expect(printed).toContain('Alexa now calls version 1 instead of 2.');
    await customer();
    expect(await talk(['open ride hailer'])).toContain('Welcome to Ride Hailer');

    await deployment.tool('rollback', ['--version', '2', '--yes']);
    await customer();
    expect(await talk(['open ride hailer'])).toContain('Good to see you');
    writeFileSync(bundle, code);
    await deployment.deploy([deployment.skillStack]);
  });

  it('detects a version that answers wrongly by the canary, which writes no ledger item', async () => {
    const before = await account.ledger();
    const bundle = join(deployment.project, 'dist/skill/index.mjs');
    const code = readFileSync(bundle, 'utf8');
    deployment.setStage({ canaryMinutes: 60 });
    await deployment.deploy([deployment.skillStack]);
    expect(await account.run('Canary')).toMatchObject({ failed: false });

    writeFileSync(bundle, code.replaceAll('AMAZON.AskForAccountLinking', 'AMAZON.SomethingElse'));
    await deployment.deploy([deployment.skillStack]);
    const { failed, log } = await account.run('Canary');
    expect(failed).toBe(true);
    expect(log).toContain('The answer to linkMyAccount lacks the account-linking connection');

    writeFileSync(bundle, code);
    deployment.setStage();
    await deployment.deploy([deployment.skillStack]);
    expect(await account.ledger()).toEqual(before);
  });

  it('rolls back when a change fails, and the conversation still works', async () => {
    const { models } = skillOnAlexa(deployment.smapi);
    changeModel(({ languageModel }) => {
      languageModel.intents[1]!.slots![0]!.type = 'NO_SUCH_TYPE';
    });

    const failed = await deployment
      .deploy([deployment.skillStack])
      .catch((error: CdkCommandError) => error);

    expect(failed).toBeInstanceOf(CdkCommandError);
    expect((failed as CdkCommandError).output).toContain('NO_SUCH_TYPE');
    changeModel(({ languageModel }) => {
      languageModel.intents[1]!.slots![0]!.type = 'DESTINATION';
    });
    expect(Object.keys(skillOnAlexa(deployment.smapi).models)).toEqual(Object.keys(models));
    expect(JSON.stringify(skillOnAlexa(deployment.smapi).models)).not.toContain('NO_SUCH_TYPE');
    await customer();
    expect(await talk(['ask ride hailer how much is a ride to the airport'])).toContain(
      'A ride to the airport costs about',
    );
  });

  it('publishes a rotated secret by the scheduled run alone', async () => {
    const { client, lwa } = services.servers;
    const secret = 'amzn1.oa2-cs.v1.rotated-for-the-test-0123456789abcdef';
    lwa.rotateSecret(client.clientId, secret);
    await deployment.fillSecrets();

    const { failed } = await account.run('DriftCheck');

    expect(failed).toBe(false);
    expect(skillOnAlexa(deployment.smapi).accountLinking?.clientSecret).toBe(secret);
    await customer();
    await talk(['open ride hailer', 'link my account', 'i approve', 'my code is {code}']);
    expect(simulation!.end()).toMatchObject({ linked: true, outcome: 'linked' });
  });

  it('keeps the ledger, the secrets and the skill when both stacks are deleted', async () => {
    const tables = await account.tables();

    await deployment.destroy([deployment.skillStack]);
    await deployment.destroy([deployment.dataStack]);

    expect(await account.functions()).toEqual([]);
    expect(await account.tables()).toEqual(tables);
    expect(await account.secrets()).toEqual([
      'ride-hailer/local/lwa-client',
      'ride-hailer/local/smapi',
    ]);
    expect(deployment.smapi.skills.all()).toHaveLength(1);
  });

  interface Model {
    readonly languageModel: {
      readonly intents: { samples: string[]; slots?: { type: string }[] }[];
    };
  }

  function changeModel(change: (model: Model) => void): void {
    const file = join(deployment.project, 'skill-package/interactionModels/custom/en-US.json');
    const content = JSON.parse(readFileSync(file, 'utf8')) as { interactionModel: Model };
    change(content.interactionModel);
    writeFileSync(file, JSON.stringify(content));
  }
});
