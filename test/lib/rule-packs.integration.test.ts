import { type Environment, Validations } from 'aws-cdk-lib';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  type NagPack,
  NIST80053R4Checks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { type IConstruct } from 'constructs';
import { PipelineStack } from '../../lib/pipeline/pipeline-stack';
import { EVERY_SETTING, testApp, testStacks } from './support';

const USUAL_PACKS = [AwsSolutionsChecks, ServerlessChecks];
const COMPLIANCE_PACKS = [
  NIST80053R4Checks,
  NIST80053R5Checks,
  HIPAASecurityChecks,
  PCIDSS321Checks,
];

const EVERY_PACK = [...USUAL_PACKS, ...COMPLIANCE_PACKS];

describe('both stacks', () => {
  it.each([
    { title: 'the usual packs', packs: USUAL_PACKS, settings: {} },
    {
      title: 'the usual packs with replicas',
      packs: USUAL_PACKS,
      settings: { gradualRelease: true, ledgerReplicas: ['us-east-1'] },
    },
    {
      title: 'the usual packs without account and region',
      packs: USUAL_PACKS,
      settings: { gradualRelease: true, region: undefined, account: undefined },
    },
    {
      title: 'every pack with every setting',
      packs: EVERY_PACK,
      settings: EVERY_SETTING,
    },
  ])('pass $title', ({ packs, settings }) => {
    const { root } = testStacks(settings).skill.node;
    const found = packs.flatMap((Pack) => new Pack().validateScope(root).violations);
    expect(found).toEqual([]);
  });

  it('acknowledge only findings of a pack, with a reason', () => {
    expectReasons(testStacks(EVERY_SETTING).skill.node.root);
  });
});

describe('the stack of the roles for GitHub', () => {
  const pipeline = (env?: Environment) =>
    new PipelineStack(testApp(), 'GitHub-RideHailer', {
      repository: 'rides/alexa',
      stages: ['beta', 'team'],
      ...(env && { env }),
    }).node.root;

  it.each([{ env: { account: '123456789012', region: 'eu-west-1' } }, { env: undefined }])(
    'passes every pack with environment $env',
    ({ env }) => {
      const root = pipeline(env);
      expect(EVERY_PACK.flatMap((Pack) => new Pack().validateScope(root).violations)).toEqual([]);
    },
  );

  it('acknowledges only findings of a pack, with a reason', () => {
    expectReasons(pipeline());
  });
});

function expectReasons(root: IConstruct): void {
  const found = EVERY_PACK.flatMap((Pack) => findings(new Pack(), root));
  const acknowledgements = acknowledgementsIn(root);
  expect(acknowledgements.length).toBeGreaterThan(5);
  for (const { path, rule, reason } of acknowledgements) {
    expect(reason).toMatch(/^[A-Z].{30,}\.$/);
    const acknowledged = found.filter(
      (finding) => withoutPack(finding.rule) === withoutPack(rule) && finding.path.startsWith(path),
    );
    expect([path, rule, acknowledged.length > 0]).toEqual([path, rule, true]);
  }
}

/** A compliance rule is acknowledged under the names of all four packs, even if a pack lacks the rule. */
const withoutPack = (rule: string): string =>
  rule.replace(/^(NIST\.800\.53\.R[45]|HIPAA\.Security|PCI\.DSS\.321)-/, '');

function findings(pack: NagPack, root: IConstruct) {
  Object.assign(pack, { isAcknowledged: () => false });
  return pack
    .validateScope(root)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
    );
}

function acknowledgementsIn(root: IConstruct) {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  return root.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === key)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ path: node.path, rule: id.replace(/^annotation::/i, ''), reason })),
  );
}
