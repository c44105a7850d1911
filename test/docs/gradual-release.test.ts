import { readFileSync } from 'node:fs';
import { fromRoot } from '../../tools/paths';

const RELEASE_MINUTES = 10;
const SHARE_OF_NEW_VERSION = 0.1;

/** Chance that at least one request to the new version fails during the release, in percent. */
const chance = (requestsAMinute: number, failureRate: number): number =>
  100 * (1 - (1 - SHARE_OF_NEW_VERSION * failureRate) ** (requestsAMinute * RELEASE_MINUTES));

const textOf = (percent: number): string =>
  percent > 99.5 ? 'over 99 %' : `${percent < 0.5 ? 0.1 : Math.round(percent)} %`;

it('docs/how-to/pipeline.md has the chances that a gradual release stops a version', () => {
  const document = readFileSync(fromRoot('docs', 'how-to', 'pipeline.md'), 'utf8');
  const rows = [
    ...document.matchAll(/^\| ([\d.]+) +\| [\d.]+ +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm),
  ];
  expect(rows.map(([, requests]) => requests)).toEqual(['0.1', '1', '10', '100']);
  for (const [, requests, ...chances] of rows) {
    expect(chances).toEqual([1, 0.1, 0.01].map((rate) => textOf(chance(Number(requests), rate))));
  }
});
