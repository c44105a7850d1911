import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { type IConstruct } from 'constructs';
import { testStacks } from './support';

describe('both stacks', () => {
  const packs = { AwsSolutionsChecks, ServerlessChecks };

  it.each([
    ['AwsSolutionsChecks', {}],
    ['ServerlessChecks', {}],
    ['AwsSolutionsChecks', { gradualRelease: true, ledgerReplicas: ['us-east-1'] }],
    ['AwsSolutionsChecks', { gradualRelease: true, canaryMinutes: 15 }],
    ['ServerlessChecks', { gradualRelease: true, canaryMinutes: 15 }],
    ['ServerlessChecks', { gradualRelease: true, region: undefined, account: undefined }],
  ] as const)('pass %s with %j', (pack, settings) => {
    const { skill } = testStacks(settings);
    const { violations } = new packs[pack]().validateScope(skill.node.root);
    expect(violations).toEqual([]);
  });

  it('acknowledge only findings of a pack, with a reason', () => {
    const { root } = testStacks({ gradualRelease: true, canaryMinutes: 15 }).skill.node;
    const found = Object.values(packs).flatMap((Pack) => {
      const pack = new Pack();
      Object.assign(pack, { isAcknowledged: () => false });
      return pack
        .validateScope(root)
        .violations.flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(({ constructPath }) => ({ ruleName, constructPath })),
        );
    });
    const exceptions = exceptionsIn(root);
    expect(exceptions.length).toBeGreaterThan(5);
    for (const { path, rule, reason } of exceptions) {
      expect(reason).toMatch(/^[A-Z].{30,}\.$/);
      const meant = found.filter(
        ({ ruleName, constructPath }) => ruleName === rule && constructPath?.startsWith(path),
      );
      expect([path, rule, meant.length > 0]).toEqual([path, rule, true]);
    }
  });
});

function exceptionsIn(root: IConstruct) {
  const key = Validations.ACKNOWLEDGED_RULES_METADATA_KEY;
  return root.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === key)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ path: node.path, rule: id.replace(/^annotation::/i, ''), reason })),
  );
}
