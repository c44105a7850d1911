// @ts-check
/** Sets this process's clock ahead. Loaded before the function, so that it never sees another time. */

const RealDate = globalThis.Date;
const realNow = RealDate.now.bind(RealDate);
let offsetMs = 0;

const now = () => realNow() + offsetMs;

/** @param {number} ms ahead of the real time, from now on */
export function moveClock(ms) {
  offsetMs = ms;
}

/** `new Date()` and `Date()` without arguments are the only ones that look at the clock. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
});
RealDate.now = now;
RealDate.prototype.constructor = globalThis.Date;
