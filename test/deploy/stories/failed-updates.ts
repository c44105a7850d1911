import { CdkCommandError } from '../../../tools/local/cdk-command';
import { type DeployedStage, intentOf, NOT_EMULATED_CHECKS } from '../deployed-stage';

export function failedUpdates(stage: DeployedStage): void {
  it('rolls an update back while Alexa refuses every request', async () => {
    stage.addUtterance('hitch up my account');
    stage.deployment.smapi.controls.fail('*', 403);

    await expect(stage.deploySkill()).rejects.toThrow(CdkCommandError);

    expect(await stage.aws.stackStatus(stage.deployment.skillStack)).toBe(
      'UPDATE_ROLLBACK_COMPLETE',
    );
    stage.deployment.smapi.controls.clear();
  });

  it('publishes after a lost import and a crashed run that left its lock, by the commands of recover.md', async () => {
    await stage.startSimulation();
    await stage.talk(['open ride hailer', 'no']);
    const before = await stage.aws.ledgerItems();
    const pendingImport = { kind: 'update', packageHash: 'lost', locales: [], id: 'lost-import' };
    const lock = { run: '00000000-0000-4000-8000-000000000000', until: Date.now() - 1 };
    await stage.aws.changeParameter('/ride-hailer/local/publication', (state) => ({
      ...state,
      pendingImport: { ...pendingImport, requestedAt: Date.now() },
    }));
    await stage.aws.changeParameter('/ride-hailer/local/publication/lock', () => lock);

    expect(await stage.documents.recover('A deploy waits for the stage lock')).toContain(lock.run);
    await stage.documents.recover("A deploy waits for Alexa's import");
    await stage.deploySkill();

    expect(await stage.documents.recover('A deploy waits for the stage lock')).not.toContain(
      lock.run,
    );

    expect(JSON.stringify(stage.skillOnAlexa().models)).toContain('hitch up my account');
    expect(await stage.aws.ledgerItems()).toEqual(before);
    expect(await stage.talk(['stop', 'open ride hailer'])).not.toContain('link');
  });

  it('rolls back an update that Alexa rejects, and the conversation still works', async () => {
    const { models } = stage.skillOnAlexa();
    stage.changeModel((model) => {
      intentOf(model, 'BookRideIntent').slots![0]!.type = 'NO_SUCH_TYPE';
    });

    const error = await stage.deploySkill().catch((thrown: CdkCommandError) => thrown);

    expect(error).toBeInstanceOf(CdkCommandError);
    expect((error as CdkCommandError).output).toContain('NO_SUCH_TYPE');
    stage.changeModel((model) => {
      intentOf(model, 'BookRideIntent').slots![0]!.type = 'DESTINATION';
    });
    expect(Object.keys(stage.skillOnAlexa().models)).toEqual(Object.keys(models));
    expect(JSON.stringify(stage.skillOnAlexa().models)).not.toContain('NO_SUCH_TYPE');
    await stage.startSimulation();
    expect(await stage.talk(['ask ride hailer how much is a ride to the airport'])).toContain(
      'A ride to the airport costs about',
    );
  });

  it('completes a rollback that failed, by the commands of recover.md', async () => {
    const { controls } = stage.deployment.smapi;
    stage.addUtterance('couple my account');
    // Alexa executes the first import and refuses all later ones: the rollback cannot import the former package.
    controls.fail('importSkillPackageV1', 'execute and disconnect', { times: 1 });
    controls.fail('importSkillPackageV1', 403);
    await expect(stage.deploySkill()).rejects.toThrow(CdkCommandError);
    expect(await stage.aws.stackStatus(stage.deployment.skillStack)).toBe('UPDATE_ROLLBACK_FAILED');
    expect(await stage.failingChecks()).toContain('stacks');
    await expect(stage.deploySkill()).rejects.toThrow('paused fail state');

    controls.clear();
    const section = 'The stack is in `UPDATE_ROLLBACK_FAILED`';
    expect(await stage.documents.recover(section)).toContain('import the skill package (403)');

    await stage.aws.waitForStack(stage.deployment.skillStack, 'UPDATE_ROLLBACK_COMPLETE');
    expect(JSON.stringify(stage.skillOnAlexa().models)).not.toContain('couple my');
    stage.removeUtterance('couple my account');
    expect(await stage.failingChecks()).toEqual(NOT_EMULATED_CHECKS);
  });
}
