import { type DeployedStage } from '../deployed-stage';

export function data(stage: DeployedStage): void {
  it('restores a deleted ledger by the commands of recover.md', async () => {
    const before = await stage.aws.ledgerItems();
    const backup = await stage.aws.deleteLedger();
    expect(await stage.failingChecks()).toEqual(['ledger-table']);

    const output = await stage.documents.recover('The ledger was deleted', { BACKUP_ARN: backup });

    expect(output).toContain(backup);
    expect(output).toContain('No drift detected');
    expect(await stage.aws.ledgerItems()).toEqual(before);
  });

  it('publishes a rotated secret by the drift check alone', async () => {
    const { client, lwa } = stage.services.servers;
    const secret = 'amzn1.oa2-cs.v1.rotated-for-the-test-0123456789abcdef';
    lwa.rotateSecret(client.clientId, secret);
    await stage.deployment.fillSecrets();

    const { failed } = await stage.aws.invoke('DriftCheck');

    expect(failed).toBe(false);
    expect(stage.skillOnAlexa().accountLinking?.clientSecret).toBe(secret);
    await stage.startSimulation();
    await stage.talk(['open ride hailer', 'link my account', 'i approve', 'my code is {code}']);
    expect(stage.simulation.end()).toMatchObject({ linked: true, outcome: 'linked' });
  });

  it('keeps the ledger, the secrets and the skill when both stacks are deleted; the commands of recover.md delete the secrets', async () => {
    const tables = await stage.aws.tableNames();

    await stage.deployment.destroy([stage.deployment.skillStack, stage.deployment.dataStack]);

    expect(await stage.aws.functionNames()).toEqual([]);
    expect(await stage.aws.tableNames()).toEqual(tables);
    expect(await stage.aws.secretNames()).toEqual([
      'ride-hailer/local/lwa-client',
      'ride-hailer/local/smapi',
    ]);
    expect(stage.deployment.smapi.skills.all()).toHaveLength(1);
    await stage.documents.recover('Ledger and secrets stayed after a destroy');
    expect(await stage.aws.secretNames()).toEqual([]);
  });
}
