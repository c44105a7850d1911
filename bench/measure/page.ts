import { existsSync } from 'node:fs';
import { type Page as Tab } from 'playwright-core';
import { type InspectorEvent } from '../../simulator/inspector/server/events';
import { CHROMIUM, DESKTOP, launch, open, serve, type Served } from '../../tools/pictures/the-page';
import { SAY_UNTIL_PAINTED } from './painted';
import { figureOf, type Figure } from './statistics';

/** How long a click on the page waits, beyond what the skill itself takes. */
export interface PageFigures {
  /** From the click until the skill's answer is painted, less the skill's own time. */
  readonly overheadMs: Figure;
  readonly skillMs: Figure;
}

/** A conversation; each turn is answered by one call of the skill. */
const TURNS = [
  'Alexa, open Ride Hailer',
  'How much is a ride to the airport',
  'To the station',
  'Help',
  'Stop',
];
const ROUNDS = 12;
const WARM_UP_ROUNDS = 2;

/** In a real browser, over the built bundle. Undefined where there is no browser. */
export async function measurePage(): Promise<PageFigures | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const [browser, served] = await Promise.all([launch(), serve()]);
  const overhead: number[] = [];
  const skill: number[] = [];
  try {
    const tab = await browser.newPage({ viewport: DESKTOP });
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      await served.page.session.alone(async () => served.page.session.simulation.newCustomer());
      await open(tab, served.url);
      for (const utterance of TURNS) {
        const { paintedMs, skillMs } = await sayAndSee(tab, served, utterance);
        if (round < 0) continue;
        overhead.push(paintedMs - skillMs);
        skill.push(skillMs);
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return { overheadMs: figureOf(overhead), skillMs: figureOf(skill) };
}

async function sayAndSee(tab: Tab, { page, endpoint }: Served, utterance: string) {
  await tab.getByLabel('What you say').fill(utterance);
  const before = endpoint.skillMs;
  let [isLive, skillMs] = [false, Number.NaN];
  const turnOver = new Promise<void>((resolve) => {
    const leave = page.session.stream.subscribe((event) => {
      isLive ||= event.type === 'live';
      if (!isLive) return;
      // What the skill is told after its answer, nobody waits for.
      if (isAnswer(event)) skillMs = endpoint.skillMs - before;
      if (event.type !== 'turnEnd') return;
      leave();
      resolve();
    });
  });
  const paintedMs = await tab.evaluate<number>(SAY_UNTIL_PAINTED);
  await turnOver;
  return { paintedMs, skillMs };
}

const isAnswer = (event: InspectorEvent): boolean =>
  event.type === 'entry' && event.entry.kind === 'said' && event.entry.speaker === 'skill';
