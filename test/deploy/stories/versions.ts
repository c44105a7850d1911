import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeployedStage } from '../deployed-stage';

export function versions(stage: DeployedStage): void {
  it('moves the alias back to the former version, and to the new one again', async () => {
    const bundle = join(stage.deployment.project, 'dist/skill/index.mjs');
    const code = readFileSync(bundle, 'utf8');
    writeFileSync(bundle, code.replaceAll('Welcome to Ride Hailer', 'Good to see you'));
    await stage.deploySkill();
    await stage.startSimulation();
    expect(await stage.talk(['open ride hailer'])).toContain('Good to see you');

    await expect(stage.deployment.runTool('rollback', [])).rejects.toThrow(/\nversion 1, created /);
    const printed = await stage.deployment.runTool('rollback', ['--version', '1', '--yes']);
    expect(printed).toContain('Alexa now calls version 1 instead of 2.');
    await stage.startSimulation();
    expect(await stage.talk(['open ride hailer'])).toContain('Welcome to Ride Hailer');

    await stage.deployment.runTool('rollback', ['--version', '2', '--yes']);
    await stage.startSimulation();
    expect(await stage.talk(['open ride hailer'])).toContain('Good to see you');
    writeFileSync(bundle, code);
  });

  it('has a smoke test and a canary that detect wrong answers and write no ledger item', async () => {
    const before = await stage.aws.ledgerItems();
    const bundle = join(stage.deployment.project, 'dist/skill/index.mjs');
    const code = readFileSync(bundle, 'utf8');
    stage.deployment.setStageSettings({ canaryMinutes: 60, gradualRelease: true });
    await stage.deploySkill();
    expect(await stage.aws.invoke('Canary')).toMatchObject({ failed: false });
    expect(await stage.runSmokeTest()).toMatchObject({ status: 'Succeeded' });

    writeFileSync(bundle, code.replaceAll('AMAZON.AskForAccountLinking', 'AMAZON.SomethingElse'));
    await stage.deploySkill();
    const { failed, log } = await stage.aws.invoke('Canary');
    expect(failed).toBe(true);
    expect(log).toContain('The answer to linkMyAccount lacks the account-linking connection');
    const stopped = await stage.runSmokeTest();
    expect(stopped.status).toBe('Failed');
    expect(stopped.log).toContain('lacks the account-linking connection');

    writeFileSync(bundle, code);
    stage.deployment.setStageSettings();
    await stage.deploySkill();
    expect(await stage.aws.ledgerItems()).toEqual(before);
  });
}
