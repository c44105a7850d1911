import { RecordKeeper } from './record/keeper';
import { alone } from './record/one-at-a-time';
import { type HoldingRun, type Run } from './run';

/**
 * Does the work while no other run works on this stage.
 *
 * @param patient waits for another run's end, as long as time lasts
 */
export function holding<T>(
  run: Run,
  patient: boolean,
  work: (run: HoldingRun) => Promise<T>,
): Promise<T> {
  const { parameters } = run.aws;
  const parameter = run.settings.publicationParameter;
  return alone({ parameters, parameter, pace: run.pace, run: run.id, patient }, async () =>
    work({ ...run, record: await RecordKeeper.open(parameters, parameter) }),
  );
}
