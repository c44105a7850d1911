import { type DeployedStage } from '../deployed-stage';

export function firstDeploy(stage: DeployedStage): void {
  it('creates the data stack, and rejects the skill stack with a hint while the secrets are empty', async () => {
    const notEmulated = await stage.deployment.deploy([stage.deployment.dataStack]);
    process.stdout.write(
      `\nNot emulated, but covered by template tests:\n${notEmulated.join('\n')}\n`,
    );

    const unfilled = stage.deploySkill();

    await expect(unfilled).rejects.toThrow(/npx voice-forward secrets/);
    expect(stage.deployment.smapi.skills.all()).toEqual([]);
  });

  it("keeps the publisher's log when the deploy was rolled back", async () => {
    const log = await stage.documents.run(`
      group=$(aws cloudformation describe-stack-resources --stack-name "RideHailer-$STAGE-Data" \
        --query "StackResources[?starts_with(LogicalResourceId, 'PublisherLog')].PhysicalResourceId" --output text)
      aws logs filter-log-events --log-group-name "$group" --query 'events[].message' --output text`);

    expect(log).toContain('publisher.failed');
    expect(log).toContain('secrets --stage local');
  });

  it('publishes skill package and voice-forward account linking', async () => {
    const tables = await stage.aws.tableNames();
    await stage.deployment.fillSecrets();
    await stage.deploySkill();

    expect(await stage.aws.tableNames()).toEqual(tables);
    const { accountLinking, endpoint, manifest } = stage.skillOnAlexa();
    expect(accountLinking).toMatchObject({
      type: 'AUTH_CODE',
      voiceForwardAccountLinking: 'ENABLED',
    });
    expect(endpoint).toMatch(/:function:.+:live$/);
    expect(manifest.events?.subscriptions).toContainEqual({
      eventName: 'SKILL_ACCOUNT_LINKED',
    });
  });
}
