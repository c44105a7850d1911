import { type Page } from 'playwright-core';

/** A sentence on the page comes as 422, which chromium tells on the console too. */
const TOLD = 'status of 422';

/** Whatever a tab does wrong from now on: errors on its console, and requests that leave loopback. */
export function watched(tab: Page): string[] {
  const wrong: string[] = [];
  tab.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.includes(TOLD)) {
      wrong.push(`${text} ${message.location().url}`);
    }
  });
  tab.on('pageerror', (error) => wrong.push(error.message));
  tab.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') wrong.push(request.url());
  });
  return wrong;
}
