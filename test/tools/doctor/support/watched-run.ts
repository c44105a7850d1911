import { runDoctor, type DoctorResult, type DoctorOptions } from '../../../../tools/doctor/run';
import { leaksIn } from '../../../support/leaks';

export interface Watched {
  /** Receives every request, as in `GET /v1/vendors`. */
  readonly sent: string[];
  /** Texts that the output must not contain. */
  readonly secrets: readonly string[];
}

/** Runs the doctor, and checks that its output has no secret. */
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
