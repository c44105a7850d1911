import { type Page } from 'playwright-core';

/** Collects errors on the console of a tab, and its requests to other machines. */
export function watched(tab: Page): string[] {
  const wrong: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${message.text()} ${message.location().url}`);
  });
  tab.on('pageerror', (error) => wrong.push(error.message));
  tab.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') wrong.push(request.url());
  });
  return wrong;
}
