// @ts-check
/** Replaces `Date` before the function is loaded, so that the function's clock can be moved. */

const RealDate = globalThis.Date;
const realNow = RealDate.now.bind(RealDate);
let offsetMs = 0;

const now = () => realNow() + offsetMs;

/** @param {number} ms ahead of the real time */
export function moveClock(ms) {
  offsetMs = ms;
}

/** `Date()`, `Date.now()` and `new Date()` without arguments read the clock. */
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
});
RealDate.now = now;
RealDate.prototype.constructor = globalThis.Date;
