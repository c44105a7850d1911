import { StageLockedError } from '../../lambda/publisher/errors';
import { Deadline } from '../../lambda/publisher/deadline';
import { alone } from '../../lambda/publisher/state/stage-lock';
import { MemoryAws } from './support/memory-aws';
import { FakeTime } from './support/fake-time';

const RECORD = '/app/team/publication';
const RUN = `${RECORD}/run`;

function setUp() {
  const aws = new MemoryAws();
  const time = new FakeTime();
  const turn = (run: string, patient = true) => ({
    parameters: aws.parameters,
    parameter: RECORD,
    deadline: new Deadline(time, time.now() + 900_000),
    run,
    patient,
  });
  return { aws, time, turn };
}

describe('one run at a time', () => {
  it('holds the stage while it works, and leaves nothing behind', async () => {
    const { aws, turn } = setUp();

    await alone(turn('one'), async () => {
      expect(aws.stored.has(RUN)).toBe(true);
    });
    expect(aws.stored.has(RUN)).toBe(false);
  });

  it('lets go when the work fails', async () => {
    const { aws, turn } = setUp();

    await expect(alone(turn('one'), () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(aws.stored.has(RUN)).toBe(false);
  });

  it('waits for another that is patient enough', async () => {
    const { turn, time } = setUp();
    const order: string[] = [];
    let finish = () => {};
    const first = alone(turn('one'), async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      order.push('one');
    });
    await Promise.resolve();
    const sleep = time.sleep.bind(time);
    time.sleep = async (ms) => {
      await sleep(ms);
      if (time.waits.length === 3) {
        finish();
        await first;
      }
    };

    await alone(turn('two'), async () => order.push('two'));
    expect(order).toEqual(['one', 'two']);
  });

  it('leaves at once where it is not patient', async () => {
    const { turn, time } = setUp();

    await alone(turn('one'), async () => {
      await expect(alone(turn('two', false), async () => undefined)).rejects.toThrow(
        StageLockedError,
      );
    });
    expect(time.waits).toEqual([]);
  });

  it('gives up in words when the other never ends', async () => {
    const { turn, time } = setUp();
    const patient = turn('two');

    time.advance(100_000);
    await alone(turn('one'), async () => {
      await expect(alone(patient, async () => undefined)).rejects.toThrow(
        /another run \(one\) was publishing this stage/,
      );
    });
  });

  it('takes over from a run whose time was up', async () => {
    const { aws, time, turn } = setUp();
    await aws.parameters.create(RUN, JSON.stringify({ run: 'dead', until: time.now() - 1 }));

    await expect(alone(turn('two'), async () => 'done')).resolves.toBe('done');
    expect(aws.stored.has(RUN)).toBe(false);
  });

  it('lets one of two take over from the dead', async () => {
    const { aws, time, turn } = setUp();
    await aws.parameters.create(RUN, JSON.stringify({ run: 'dead', until: time.now() - 1 }));
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };

    await Promise.all([alone(turn('two'), work), alone(turn('three'), work)]);
    expect(most).toBe(1);
  });
});
