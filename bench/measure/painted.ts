/**
 * Runs in the page: presses "Say", and resolves with the milliseconds until the skill's answer is
 * painted. A message that is posted within a frame arrives when that frame was drawn.
 */
export const SAY_UNTIL_PAINTED = `new Promise((resolve) => {
  const log = document.querySelector('[role=log]');
  const answers = () => log.querySelectorAll('.bubble.skill').length;
  const before = answers();
  const { port1, port2 } = new MessageChannel();
  const observer = new MutationObserver(() => {
    if (answers() === before) return;
    observer.disconnect();
    requestAnimationFrame(() => port2.postMessage('drawn'));
  });
  port1.onmessage = () => resolve(performance.now() - clickedAt);
  observer.observe(log, { childList: true, subtree: true });
  const say = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Say');
  const clickedAt = performance.now();
  say.click();
})`;
