import { runDoctor, type DoctorResult, type DoctorOptions } from '../../../../tools/doctor/run';
import { leaksIn } from '../../../support/leaks';

export interface Watched {
  /** Takes every request that is sent, as in `GET /v1/vendors`. */
  readonly sent: string[];
  /** What may be in nothing that is said. */
  readonly secrets: readonly string[];
}

/** One run of the doctor; whatever it is asked, it tells no secret. */
export async function watchedRun(
  args: readonly string[],
  surroundings: DoctorOptions,
  { sent, secrets }: Watched,
): Promise<DoctorResult> {
  const real = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    sent.push(`${init?.method ?? 'GET'} ${pathname}`);
    return real(input, init);
  };
  try {
    const answer = await runDoctor(args, surroundings);
    expect(leaksIn(answer.stdout + answer.stderr, secrets)).toEqual([]);
    return answer;
  } finally {
    globalThis.fetch = real;
  }
}
