import { type Run } from '../../lambda/publisher/run';
import { withStageLock } from '../../lambda/publisher/state/stage-lock';
import { type FakeTime } from './support/fake-time';
import { type MemoryAws } from './support/memory-aws';
import { LAMBDA_LIMIT_MS, LOCK_PARAMETER, memoryStage } from './support/memory-stage';

const WAIT = { wait: true };

/** Resolves with a function that ends the run. */
const holdLock = (run: Run): Promise<() => Promise<void>> =>
  new Promise((resolve) => {
    const work = withStageLock(run, WAIT, () => {
      return new Promise<void>((end) => {
        resolve(() => {
          end();
          return work;
        });
      });
    });
  });

const expiredLock = (run: string, time: FakeTime) => JSON.stringify({ run, until: time.now() - 1 });
const noWork = async () => undefined;
/** `LOCK_PARAMETER`, and `LOCK_PARAMETER/RUN` for each expired run RUN that another run followed. */
const locks = ({ parameterValues }: MemoryAws) =>
  [...parameterValues.keys()].filter((name) => name.startsWith(LOCK_PARAMETER));

describe('the stage lock', () => {
  it('exists while a run works and is removed afterwards', async () => {
    const { aws, run } = memoryStage();
    await withStageLock(run('one'), WAIT, async () => {
      expect(locks(aws)).toEqual([LOCK_PARAMETER]);
    });

    expect(locks(aws)).toEqual([]);
  });

  it('is removed when the work fails', async () => {
    const { aws, run } = memoryStage();
    const work = withStageLock(run('one'), WAIT, () => Promise.reject(new Error('broken')));

    await expect(work).rejects.toThrow('broken');
    expect(locks(aws)).toEqual([]);
  });

  it('makes a second run wait for the first one', async () => {
    const { run, time } = memoryStage();
    const order: string[] = [];
    const endFirst = await holdLock(run('one'));
    const sleep = time.sleep.bind(time);
    time.sleep = async (ms) => {
      await sleep(ms);
      if (time.sleeps.length < 3) return;
      order.push('one');
      await endFirst();
    };

    await withStageLock(run('two'), WAIT, async () => order.push('two'));
    expect(order).toEqual(['one', 'two']);
  });

  it('fails at once for a run that does not wait', async () => {
    const { run, time } = memoryStage();
    const endFirst = await holdLock(run('one'));

    const second = withStageLock(run('two'), { wait: false }, noWork);
    await expect(second).rejects.toMatchObject({ code: 'stage-locked' });
    expect(time.sleeps).toEqual([]);
    await endFirst();
  });

  it('names the holder when it is not free before the deadline', async () => {
    const { run } = memoryStage();
    const endFirst = await holdLock(run('one'));

    const second = withStageLock(run('two', 120_000), WAIT, noWork);
    await expect(second).rejects.toThrow(/another run \(one\) held the lock of this stage/);
    await endFirst();
  });

  it('passes from a run that crashed to the next one, and leaves no parameter', async () => {
    const { aws, time, run } = memoryStage();
    await aws.parameters.create(LOCK_PARAMETER, expiredLock('crashed', time));

    await expect(withStageLock(run('two'), WAIT, async () => 'done')).resolves.toBe('done');
    expect(locks(aws)).toEqual([]);
  });

  it('passes from two runs that crashed one after the other to the next one', async () => {
    const { aws, time, run } = memoryStage();
    await aws.parameters.create(LOCK_PARAMETER, expiredLock('first', time));
    await aws.parameters.create(`${LOCK_PARAMETER}/first`, expiredLock('second', time));

    await expect(withStageLock(run('third'), WAIT, async () => 'done')).resolves.toBe('done');
    expect(locks(aws)).toEqual([]);
  });

  it('ignores a lock that is not readable', async () => {
    const { aws, run } = memoryStage();
    await aws.parameters.create(LOCK_PARAMETER, 'garbage');

    await expect(withStageLock(run('two'), WAIT, async () => 'done')).resolves.toBe('done');
  });

  it('is held by one run at a time when several runs follow a crashed one at the same time', async () => {
    const { aws, time, run } = memoryStage();
    await aws.parameters.create(LOCK_PARAMETER, expiredLock('crashed', time));
    let running = 0;
    let maxRunning = 0;
    const work = async () => {
      running += 1;
      maxRunning = Math.max(maxRunning, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };

    await Promise.all(['two', 'three', 'four'].map((id) => withStageLock(run(id), WAIT, work)));
    expect(maxRunning).toBe(1);
    expect(locks(aws)).toEqual([]);
  });

  it('is still held after the deadline of another run that failed to acquire it', async () => {
    const { aws, time, run } = memoryStage();
    await aws.parameters.create(LOCK_PARAMETER, expiredLock('crashed', time));
    const endWinner = await holdLock(run('winner'));
    const loser = withStageLock(run('loser', 60_000), WAIT, noWork);
    await expect(loser).rejects.toMatchObject({ code: 'stage-locked' });
    time.advance(300_000);

    const third = withStageLock(run('third'), { wait: false }, noWork);
    await expect(third).rejects.toThrow('another run (winner)');
    await endWinner();
  });

  it('is not removed by a run that lost it', async () => {
    const { aws, time, run } = memoryStage();
    const endLate = await holdLock(run('late'));
    time.advance(2 * LAMBDA_LIMIT_MS);
    const endNext = await holdLock(run('next'));

    await endLate();
    expect(locks(aws)).toHaveLength(2);
    await endNext();
    expect(locks(aws)).toEqual([]);
  });

  it('is not taken over from a crashed run when another run took it first', async () => {
    const { aws, time, run, setFault } = memoryStage();
    await aws.parameters.create(LOCK_PARAMETER, expiredLock('crashed', time));
    // Just before this run creates `LOCK_PARAMETER/crashed` to take over the lock, "other" gets a new lock.
    setFault((name) => {
      if (name === `!create ${LOCK_PARAMETER}/crashed`) {
        aws.parameterValues.clear();
        aws.parameterValues.set(
          LOCK_PARAMETER,
          JSON.stringify({ run: 'other', until: time.now() + 60_000 }),
        );
      }
      return undefined;
    });

    const second = withStageLock(run('two'), { wait: false }, noWork);
    await expect(second).rejects.toThrow('another run (other)');
    expect(locks(aws)).toEqual([LOCK_PARAMETER]);
  });
});
