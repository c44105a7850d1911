import { type DeployedStage, NOT_EMULATED_CHECKS } from '../deployed-stage';

export function checks(stage: DeployedStage): void {
  it('names its skill in the output of npx voice-forward publication', async () => {
    const { skillId } = stage.skillOnAlexa();

    expect(await stage.deployment.runTool('publication', [])).toContain(skillId);
  });

  it('fails only those checks of the doctor whose settings the emulator ignores', async () => {
    expect(await stage.failingChecks()).toEqual(NOT_EMULATED_CHECKS);
  });

  it('refuses a second stack that publishes to the same stage', async () => {
    const [publisher] = (await stage.aws.functionNames()).filter((name) =>
      name.includes('Identity'),
    );
    const template = secondStack(`arn:aws:lambda:eu-west-1:000000000000:function:${publisher}`);

    const reasons = await stage.documents.run(`
      aws cloudformation create-stack --stack-name Second --template-body '${template}' >/dev/null
      until [ "$(aws cloudformation describe-stacks --stack-name Second --query 'Stacks[0].StackStatus' --output text)" = ROLLBACK_COMPLETE ]; do sleep 1; done
      aws cloudformation describe-stack-events --stack-name Second --query 'StackEvents[].ResourceStatusReason' --output text`);

    expect(reasons).toMatch(/belongs to the stack arn:aws:cloudformation:.*RideHailer-local-Skill/);
    expect(stage.deployment.smapi.skills.all()).toHaveLength(1);
  });

  it('gets rows from the shell function `query` of the run book, which fails if a query cannot start', async () => {
    const query = (log: string) => `query ${log} 24 <<'Q'\nfields @message\n| limit 1\nQ`;
    const rows = await stage.documents.run(query('"$(output SkillLog)"'));
    expect(rows).toMatch(/@message=.+\nComplete\n$/);
    await expect(stage.documents.run(query('no-such-log-group'))).rejects.toThrow(
      'ResourceNotFoundException',
    );
  });

  it('runs every command of the run book that needs no terminal and no other host', async () => {
    const failures: string[] = [];
    for (const { section, text: commands } of stage.documents.investigations()) {
      await stage.documents.run(commands).catch((error: Error) => {
        failures.push(`${section}: ${error.message}`);
      });
    }

    expect(failures).toEqual([]);
  });
}

const secondStack = (ServiceToken: string): string =>
  JSON.stringify({
    Resources: {
      Identity: {
        Type: 'Custom::AlexaSkillIdentity',
        Properties: { ServiceToken, PackageBucket: 'b', PackageKey: 'k', OnDelete: 'delete' },
      },
    },
  });
