import { createServer } from 'node:http';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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
import { Documents } from './document';

/** A table gets them from the API only; the restored ledger has them. */
const NOT_EMULATED = ['ledger-expiry', 'ledger-recovery', 'ledger-protection'];

/** The tests run in order: empty account, both stacks, customers, changes, a failure, removal. */
describe('the stack in an account', () => {
  let services: Services;
  let deployment: LocalDeployment;
  let account: Account;
  let documents: Documents;
  let simulation: Simulation | undefined;

  beforeAll(async () => {
    services = await startServices();
    deployment = await LocalDeployment.start(services);
    account = new Account(deployment.emulator);
    documents = new Documents(deployment);
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

  it('keeps the log of a deploy that was rolled back', async () => {
    const log = await documents.run(`
      group=$(aws cloudformation describe-stack-resources --stack-name "RideHailer-$STAGE-Data" \
        --query "StackResources[?starts_with(LogicalResourceId, 'PublisherLog')].PhysicalResourceId" --output text)
      aws logs filter-log-events --log-group-name "$group" --query 'events[].message' --output text`);

    expect(log).toContain('publisher.failed');
    expect(log).toContain('secrets --stage local');
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

  it('fails no check of the doctor but those of settings that the emulator does not set', async () => {
    expect(await failingChecks()).toEqual(NOT_EMULATED);
  });

  it('refuses a second stack that publishes to the same stage', async () => {
    const [publisher] = (await account.functions()).filter((name) => name.includes('Identity'));
    const template = secondStack(`arn:aws:lambda:eu-west-1:000000000000:function:${publisher}`);

    const reasons = await documents.run(`
      aws cloudformation create-stack --stack-name Second --template-body '${template}' >/dev/null
      until [ "$(aws cloudformation describe-stacks --stack-name Second --query 'Stacks[0].StackStatus' --output text)" = ROLLBACK_COMPLETE ]; do sleep 1; done
      aws cloudformation describe-stack-events --stack-name Second --query 'StackEvents[].ResourceStatusReason' --output text`);

    expect(reasons).toMatch(/belongs to the stack arn:aws:cloudformation:.*RideHailer-local-Skill/);
    expect(deployment.smapi.skills.all()).toHaveLength(1);
  });

  it('runs every command of the run book', async () => {
    const failures: string[] = [];
    for (const { section, text: commands } of documents.investigations()) {
      await documents.run(commands).catch((error: Error) => {
        failures.push(`${section}: ${error.message}`);
      });
    }

    expect(failures).toEqual([]);
  });

  it('rolls an update back while Alexa refuses everything', async () => {
    addUtterance('hitch up my account');
    deployment.smapi.controls.fail('*', 403);

    await expect(deployment.deploy([deployment.skillStack])).rejects.toThrow(CdkCommandError);

    expect(await account.stackStatus(deployment.skillStack)).toBe('UPDATE_ROLLBACK_COMPLETE');
    deployment.smapi.controls.clear();
  });

  it('publishes after an import that Alexa lost and the lock of a crashed run, by the commands of recover.md', async () => {
    await customer();
    await talk(['open ride hailer', 'no']);
    const before = await account.ledger();
    const pendingImport = { kind: 'update', packageHash: 'lost', locales: [], id: 'lost-import' };
    const lock = { run: '00000000-0000-4000-8000-000000000000', until: Date.now() - 1 };
    await account.changeParameter('/ride-hailer/local/publication', (state) => ({
      ...state,
      pendingImport: { ...pendingImport, requestedAt: Date.now() },
    }));
    await account.changeParameter('/ride-hailer/local/publication/lock', () => lock);

    expect(await documents.recover('A deploy waits for the stage lock')).toContain(lock.run);
    await documents.recover("A deploy waits for Alexa's import");
    await deployment.deploy([deployment.skillStack]);

    expect(await documents.recover('A deploy waits for the stage lock')).not.toContain(lock.run);

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

  it('detects a version that answers wrongly by smoke test and canary, which write no ledger item', async () => {
    const before = await account.ledger();
    const bundle = join(deployment.project, 'dist/skill/index.mjs');
    const code = readFileSync(bundle, 'utf8');
    deployment.setStage({ canaryMinutes: 60, gradualRelease: true });
    await deployment.deploy([deployment.skillStack]);
    expect(await account.run('Canary')).toMatchObject({ failed: false });
    expect(await smokeTest()).toMatchObject({ status: 'Succeeded' });

    writeFileSync(bundle, code.replaceAll('AMAZON.AskForAccountLinking', 'AMAZON.SomethingElse'));
    await deployment.deploy([deployment.skillStack]);
    const { failed, log } = await account.run('Canary');
    expect(failed).toBe(true);
    expect(log).toContain('The answer to linkMyAccount lacks the account-linking connection');
    const stopped = await smokeTest();
    expect(stopped.status).toBe('Failed');
    expect(stopped.log).toContain('lacks the account-linking connection');

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

  it('completes a rollback that failed, by the commands of recover.md', async () => {
    const { controls } = deployment.smapi;
    addUtterance('couple my account');
    controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });
    controls.fail('importSkillPackageV1', 403);
    await expect(deployment.deploy([deployment.skillStack])).rejects.toThrow(CdkCommandError);
    expect(await account.stackStatus(deployment.skillStack)).toBe('UPDATE_ROLLBACK_FAILED');
    expect(await failingChecks()).toContain('stacks');
    await expect(deployment.deploy([deployment.skillStack])).rejects.toThrow('paused fail state');

    controls.clear();
    const section = 'The stack is in `UPDATE_ROLLBACK_FAILED`';
    expect(await documents.recover(section)).toContain('import the skill package (403)');

    await account.waitForStack(deployment.skillStack, 'UPDATE_ROLLBACK_COMPLETE');
    expect(JSON.stringify(skillOnAlexa(deployment.smapi).models)).not.toContain('couple my');
    removeUtterance('couple my account');
    expect(await failingChecks()).toEqual(NOT_EMULATED);
  });

  it('restores a deleted ledger by the commands of recover.md', async () => {
    const before = await account.ledger();
    const backup = await account.deleteLedger();
    expect(await failingChecks()).toEqual(['ledger-table']);

    const output = await documents.recover('The ledger was deleted', { BACKUP_ARN: backup });

    expect(output).toContain(backup);
    expect(output).toContain('No drift detected');
    expect(await account.ledger()).toEqual(before);
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
    await documents.recover('Ledger and secrets stayed after a destroy');
    expect(await account.secrets()).toEqual([]);
  });

  /** Ids of the checks that `doctor --live` fails. */
  async function failingChecks(): Promise<string[]> {
    const output = await deployment.tool('doctor', ['--live', '--json']).catch(String);
    const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
    const { checks } = JSON.parse(json) as { checks: { id: string; status: string }[] };
    return checks.filter(({ status }) => status === 'fails').map(({ id }) => id);
  }

  /** Runs the hook before traffic as CodeDeploy does, and returns what it reports. */
  async function smokeTest(): Promise<{ status: string; log: string }> {
    let report = '';
    const codeDeploy = createServer((request, response) => {
      void text(request).then((body) => {
        report = body;
        response.end('{}');
      });
    });
    await new Promise<void>((resolve) => codeDeploy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(codeDeploy.address() as AddressInfo).port}`;
    await account.setEnvironment('SmokeTest', { AWS_ENDPOINT_URL_CODEDEPLOY: url });
    const event = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };
    const { log } = await account.run('SmokeTest', event);
    await new Promise((resolve) => codeDeploy.close(resolve));
    const { status } = JSON.parse(report) as { status: string };
    return { status, log };
  }

  /** A stack with the identity of the stage and nothing else. */
  const secondStack = (ServiceToken: string): string =>
    JSON.stringify({
      Resources: {
        Identity: {
          Type: 'Custom::AlexaSkillIdentity',
          Properties: { ServiceToken, PackageBucket: 'b', PackageKey: 'k', OnDelete: 'delete' },
        },
      },
    });

  interface Model {
    readonly languageModel: {
      readonly intents: { samples: string[]; slots?: { type: string }[] }[];
    };
  }

  const addUtterance = (utterance: string): void =>
    changeModel(({ languageModel }) => void languageModel.intents[0]!.samples.push(utterance));

  const removeUtterance = (utterance: string): void =>
    changeModel(({ languageModel: { intents } }) => {
      intents[0]!.samples = intents[0]!.samples.filter((sample) => sample !== utterance);
    });

  function changeModel(change: (model: Model) => void): void {
    const file = join(deployment.project, 'skill-package/interactionModels/custom/en-US.json');
    const content = JSON.parse(readFileSync(file, 'utf8')) as { interactionModel: Model };
    change(content.interactionModel);
    writeFileSync(file, JSON.stringify(content));
    // Synth refuses bundles that are older than the models; here they need no build.
    const now = new Date();
    for (const name of ['publisher', 'skill', 'smoke-test']) {
      utimesSync(join(deployment.project, 'dist', name, 'index.mjs'), now, now);
    }
  }
});
