import { lwaClientSecretName } from '../../../lambda/publisher/names';
import { ResponseFaults } from './response-faults';
import { onAlexa } from './on-alexa';
import { packageWithInstructions } from './packages';
import { type EvidenceSection } from './evidence-section';
import { StageEnvironment, STAGE_ID } from './stage-environment';
import { accountLinking, type DeployResult, TestStack } from './test-stack';

const IMPORT = ['createUploadUrlV1', 'upload', 'getImportStatusV1'];
const LINKING = ['getAccountLinkingInfoV1', 'updateAccountLinkingInfoV1'];
const SNAPSHOT = ['getSkillManifestV1', 'getInteractionModelV1'];
/** The operations that each action of the publisher calls. */
const OPERATIONS = {
  create: [
    'listSkillsForVendorV1',
    'createSkillPackageV1',
    'importSkillPackageV1',
    'setSkillEnablementV1',
    ...IMPORT,
    ...LINKING,
    ...SNAPSHOT,
  ],
  update: ['importSkillPackageV1', 'setSkillEnablementV1', ...IMPORT, ...LINKING, ...SNAPSHOT],
  delete: ['listSkillsForVendorV1', 'deleteSkillV1'],
  'drift check': ['listSkillsForVendorV1', ...LINKING, ...SNAPSHOT],
} as const;

/** Differs in one field that Alexa returns, and in one that it does not return. */
const CHANGED_LINKING = {
  ...accountLinking,
  scopes: ['profile', 'postal_code'],
  skipOnEnablement: false,
};

let stage: StageEnvironment;
let faults: ResponseFaults;
let eventCount = 0;
/** The largest number of faults in a run. */
let mostHits = 0;

/** A stage of its own for each test, because the checks read every skill, import and secret of the stage. */
export async function startStage(): Promise<void> {
  stage = await StageEnvironment.start();
  faults = new ResponseFaults(stage.smapi.url, stage.time);
  const send = stage.send.bind(stage);
  stage.send = (event) => {
    eventCount += 1;
    return send(event);
  };
}

export async function stopStage(): Promise<void> {
  faults.restore();
  await stage.close();
}

function expectAnswersWithoutSecrets(): void {
  expect(stage.cloudFormation.accepted).toHaveLength(eventCount);
  expect(stage.leaks()).toEqual([]);
}

/** The publication state records nothing that Alexa does not have. */
function expectStateOnAlexa(skillId: string): void {
  const { pendingImport, secretVersions, publishedAt } = stage.state;
  const { linking, instructions } = onAlexa(stage, skillId);
  const current = stage.aws.secretValues.get(lwaClientSecretName(STAGE_ID))!;
  if (secretVersions?.development === current.version) {
    expect(linking).toEqual({ ...stage.state.accountLinking, clientSecret: stage.clientSecret });
  }
  if (publishedAt !== undefined && pendingImport === undefined && stage.state.snapshot) {
    expect(instructionsByHash[stage.state.packageHash ?? '']).toBe(instructions);
  }
}

/** The testing instructions of each package that was published completely, by the package's hash. */
const instructionsByHash: Record<string, string> = {};

function storeInstructions(instructions: string): void {
  instructionsByHash[stage.state.packageHash!] = instructions;
}

function resetStage(): void {
  stage.reset();
  stage.logLines.length = 0;
  stage.aws.written.length = 0;
  stage.cloudFormation.acceptedBodies.length = 0;
  stage.cloudFormation.accepted.length = 0;
  eventCount = 0;
}

const outcomeOf = ({ ok, rollbackFailures }: DeployResult): string => {
  if (ok) return 'succeeds';
  return rollbackFailures.length === 0 ? 'fails' : 'fails, rollback too';
};

async function whileFaulty(
  operation: string,
  kind: string,
  times: number,
  work: () => Promise<string>,
): Promise<string> {
  faults.set(operation, kind, times);
  try {
    const outcome = await work();
    mostHits = Math.max(mostHits, faults.hits);
    return faults.hits === 0 ? 'not called' : outcome;
  } finally {
    faults.clear();
  }
}

async function create(operation: string, kind: string, times: number): Promise<string> {
  resetStage();
  const stack = new TestStack(stage);
  const outcome = await whileFaulty(operation, kind, times, async () =>
    outcomeOf(await stack.deploy({ zip: packageWithInstructions('one') })),
  );
  expect(stage.smapi.skills.all().length).toBeLessThanOrEqual(1);
  expectAnswersWithoutSecrets();

  const next = outcome === 'succeeds' ? stack : new TestStack(stage);
  await expect(next.deploy({ zip: packageWithInstructions('one') })).resolves.toMatchObject({
    ok: true,
  });
  storeInstructions('one');
  expect(onAlexa(stage, next.skillId)).toMatchObject({ skills: 1, instructions: 'one' });
  expectStateOnAlexa(next.skillId);
  return outcome;
}

async function update(operation: string, kind: string, times: number): Promise<string> {
  resetStage();
  const stack = new TestStack(stage);
  await stack.deploy({ zip: packageWithInstructions('one') });
  storeInstructions('one');
  const { skillId } = stack;
  stage.rotateClientSecret();
  const change = { zip: packageWithInstructions('two'), accountLinking: CHANGED_LINKING };
  const outcome = await whileFaulty(operation, kind, times, async () =>
    outcomeOf(await stack.deploy(change)),
  );
  expect(stack.skillId).toBe(skillId);
  expect(onAlexa(stage, skillId)).toMatchObject({ skills: 1, endpoint: expect.any(String) });
  if (outcome === 'succeeds') storeInstructions('two');
  expectStateOnAlexa(skillId);
  expectAnswersWithoutSecrets();

  await expect(stack.deploy({ ...change, publishAgain: 'now' })).resolves.toMatchObject({
    ok: true,
  });
  storeInstructions('two');
  expect(onAlexa(stage, skillId)).toMatchObject({
    skills: 1,
    instructions: 'two',
    linking: { ...CHANGED_LINKING, clientSecret: stage.clientSecret },
  });
  return outcome;
}

async function remove(operation: string, kind: string, times: number): Promise<string> {
  const skillsLeft = () => stage.smapi.skills.all().length;
  const removeSkill = async (isCertified: boolean) => {
    resetStage();
    const stack = new TestStack(stage);
    await stack.deploy({ onDelete: 'delete', zip: packageWithInstructions('one') });
    if (isCertified) stage.smapi.skills.certify(stack.skillId);
    const outcome = await whileFaulty(operation, kind, times, async () =>
      (await stack.remove()).length === 0 ? 'succeeds' : 'fails',
    );
    expectAnswersWithoutSecrets();
    return outcome;
  };
  await removeSkill(true);
  expect(skillsLeft()).toBe(1);

  const outcome = await removeSkill(false);
  if (outcome !== 'fails') return skillsLeft() === 0 ? 'deletes the skill' : 'keeps the skill';
  return kind.startsWith('executed') ? `fails, ${skillsLeft()} left` : 'fails, keeps the skill';
}

async function checkDrift(operation: string, kind: string, times: number): Promise<string> {
  resetStage();
  const stack = new TestStack(stage);
  await stack.deploy({ zip: packageWithInstructions('one') });
  storeInstructions('one');
  stage.rotateClientSecret();
  const outcome = await whileFaulty(operation, kind, times, async () => {
    const { failures, drift } = await stage.checkDrift();
    if (failures.length > 0) return 'reports a failure';
    return drift.length > 0 ? `reports drift: ${drift.join(', ')}` : 'succeeds';
  });
  expectStateOnAlexa(stack.skillId);
  expectAnswersWithoutSecrets();
  await stage.checkDrift();
  expect(onAlexa(stage, stack.skillId)).toMatchObject({
    skills: 1,
    instructions: 'one',
    linking: { clientSecret: stage.clientSecret },
  });
  return outcome;
}

const ACTIONS = { create, update, delete: remove, 'drift check': checkDrift };

type Action = keyof typeof ACTIONS;

export async function tryFault(
  action: Action,
  fault: string,
  section: EvidenceSection,
): Promise<void> {
  for (const operation of OPERATIONS[action]) {
    mostHits = 0;
    const always = await ACTIONS[action](operation, fault, Infinity);
    // If the fault occurred at most once, the second run would be the same as the first.
    const once = mostHits > 1 ? await ACTIONS[action](operation, fault, 1) : always;
    section.add(operation, fault, once === always ? once : `${once}; ${always}`);
  }
}
