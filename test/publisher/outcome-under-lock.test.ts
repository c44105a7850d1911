import { hasCode } from '../../lambda/publisher/errors';
import { type LockedRun } from '../../lambda/publisher/run';
import { withStageLock } from '../../lambda/publisher/state/stage-lock';
import { LOCK_PARAMETER, memoryStage, STATE_PARAMETER } from './support/memory-stage';

const WAIT = { wait: true };

describe('an outcome under the stage lock', () => {
  const throttled = () => Promise.reject(new Error('Rate exceeded'));

  /** From the start of the work, every AWS call on the lock gets the fault. */
  function withFaultyRemoval(fault: () => Promise<never>, work: () => Promise<string>) {
    const stage = memoryStage();
    const outcome = withStageLock(stage.run('one'), WAIT, () => {
      stage.setFault((name) => (name.includes(LOCK_PARAMETER) ? fault() : undefined));
      return work();
    });
    return { ...stage, outcome };
  }

  it('stays a success when the lock cannot be removed', async () => {
    const { outcome, logLines } = withFaultyRemoval(throttled, async () => 'done');

    await expect(outcome).resolves.toBe('done');
    expect(logLines.join()).toContain('publisher.lock-not-released');
  });

  it('keeps the reason of a failure when the lock cannot be removed', async () => {
    const { outcome } = withFaultyRemoval(throttled, () => Promise.reject(new Error('refused')));

    await expect(outcome).rejects.toThrow('refused');
  });

  it('waits five seconds at most for a removal of the lock that hangs', async () => {
    const { outcome, time } = withFaultyRemoval(
      () => new Promise(() => {}),
      async () => 'done',
    );
    await time.untilTimerIsSet();
    time.advance(5_000);

    await expect(outcome).resolves.toBe('done');
  });

  it('stays a success when the state after an action cannot be saved, and the next save includes that state', async () => {
    const { aws, run, logLines, setFault } = memoryStage();
    await withStageLock(run('one'), WAIT, async ({ state }: LockedRun) => {
      setFault((name) => (name === `!write ${STATE_PARAMETER}` ? throttled() : undefined));
      await state.trySave({ packageHash: 'first' });
      setFault(() => undefined);
      await state.trySave({ publishedAt: 1 });
    });

    expect(logLines.join()).toContain('publisher.state-not-saved');
    expect(JSON.parse(aws.parameterValues.get(STATE_PARAMETER)!)).toEqual({
      packageHash: 'first',
      publishedAt: 1,
    });
  });

  it('is a failure when the state before an action cannot be saved', async () => {
    const { run, setFault } = memoryStage();
    setFault((name) => (name === `!write ${STATE_PARAMETER}` ? throttled() : undefined));
    const work = withStageLock(run('one'), WAIT, ({ state }) => state.save({ skillId: 'x' }));

    await expect(work).rejects.toThrow('Rate exceeded');
  });

  it('is a failure when the publication state is not readable', async () => {
    const { aws, run } = memoryStage();
    aws.parameterValues.set(STATE_PARAMETER, '[]');
    const error: unknown = await withStageLock(run('one'), WAIT, async () => undefined).catch(
      (reason: unknown) => reason,
    );

    expect(hasCode(error, 'state-unreadable')).toBe(true);
    expect(String(error)).toContain(
      `Parameter ${STATE_PARAMETER} does not hold a publication state`,
    );
  });
});
