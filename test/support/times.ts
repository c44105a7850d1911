export const NOON = Date.parse('2026-11-02T12:00:00Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const testClock = () => {
  const clock = {
    time: NOON,
    advance(ms: number) {
      clock.time += ms;
    },
  };
  return clock;
};
