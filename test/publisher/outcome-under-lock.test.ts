import { hasCode } from '../../lambda/publisher/errors';
import { type LockedRun } from '../../lambda/publisher/run';
import { withStageLock } from '../../lambda/publisher/state/stage-lock';
import { LOCK, memoryStage, STATE } from './support/memory-stage';

const WAIT = { wait: true };

describe('an outcome under the stage lock', () => {
  const throttled = () => Promise.reject(new Error('Rate exceeded'));

  it('stays a success when the lock cannot be removed', async () => {
    const { run, lines, setFault } = memoryStage();
    const work = withStageLock(run('one'), WAIT, async () => {
      setFault((name) => (name.includes(LOCK) ? throttled() : undefined));
      return 'done';
    });

    await expect(work).resolves.toBe('done');
    expect(lines).toContain('publisher.lock-not-released');
  });

  it('keeps the reason of a failure when the lock cannot be removed', async () => {
    const { run, setFault } = memoryStage();
    const work = withStageLock(run('one'), WAIT, async () => {
      setFault((name) => (name.includes(LOCK) ? throttled() : undefined));
      throw new Error('refused');
    });

    await expect(work).rejects.toThrow('refused');
  });

  it('does not wait for a removal of the lock that hangs', async () => {
    const { run, time, setFault } = memoryStage();
    const work = withStageLock(run('one'), WAIT, async () => {
      setFault((name) => (name.includes(LOCK) ? new Promise<never>(() => {}) : undefined));
      return 'done';
    });
    while (!time.hasTimers) await new Promise((resolve) => setImmediate(resolve));
    time.advance(5_000);

    await expect(work).resolves.toBe('done');
  });

  it('stays a success when the state after an action cannot be saved, and the next save includes that state', async () => {
    const { aws, run, lines, setFault } = memoryStage();
    await withStageLock(run('one'), WAIT, async ({ state }: LockedRun) => {
      setFault((name) => (name === `!write ${STATE}` ? throttled() : undefined));
      await state.record({ packageHash: 'first' });
      setFault(() => undefined);
      await state.record({ publishedAt: 1 });
    });

    expect(lines).toContain('publisher.state-not-saved');
    expect(JSON.parse(aws.stored.get(STATE)!)).toEqual({ packageHash: 'first', publishedAt: 1 });
  });

  it('is a failure when the state before an action cannot be saved', async () => {
    const { run, setFault } = memoryStage();
    setFault((name) => (name === `!write ${STATE}` ? throttled() : undefined));
    const work = withStageLock(run('one'), WAIT, ({ state }) => state.update({ skillId: 'x' }));

    await expect(work).rejects.toThrow('Rate exceeded');
  });

  it('is a failure when the publication state is not readable', async () => {
    const { aws, run } = memoryStage();
    aws.stored.set(STATE, '[]');
    const error: unknown = await withStageLock(run('one'), WAIT, async () => undefined).catch(
      (reason: unknown) => reason,
    );

    expect(hasCode(error, 'state-unreadable')).toBe(true);
    expect(String(error)).toContain(`Parameter ${STATE} does not hold a publication state`);
  });
});
