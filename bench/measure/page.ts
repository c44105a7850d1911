import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { bundleEnd } from '../../simulator/cli/skill-end';
import { startPage } from '../../simulator/page-server';
import { type PageEvent } from '../../simulator/page-server/events';
import { createWorld } from '../../simulator/world';
import { figureOf, type Figure } from './statistics';

/** How long a click on the page waits, beyond what the skill itself takes. */
export interface PageFigures {
  /** From the click to the skill's answer on the event stream, less the skill's own time. */
  readonly overheadMs: Figure;
  readonly skillMs: Figure;
}

/** Each is answered by one call of the skill. */
const TURNS = ['open ride hailer', 'how much is a ride to the airport', 'stop'];
const ROUNDS = 14;
const WARM_UP_ROUNDS = 2;

/** Over the built bundle, in a process of its own; the server is as `npm start` starts it. */
export async function measurePage(rounds = ROUNDS): Promise<PageFigures> {
  const end = bundleEnd();
  const world = await createWorld(end.world);
  const page = await startPage({ world, tap: end.tap() });
  const stream = await listen(page.url);
  const overhead: number[] = [];
  const skill: number[] = [];
  try {
    for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (const utterance of TURNS) {
        const { answeredMs, skillMs } = await clickToAnswer(page.url, stream, utterance);
        if (round < 0) continue;
        overhead.push(answeredMs - skillMs);
        skill.push(skillMs);
      }
    }
  } finally {
    stream.close();
    await page.close();
    await world.close();
  }
  return { overheadMs: figureOf(overhead), skillMs: figureOf(skill) };
}

interface Stream {
  hear: (event: PageEvent) => void;
  close(): void;
}

async function clickToAnswer(url: string, stream: Stream, say: string) {
  const turn = new Promise<{ answeredMs: number; skillMs: number }>((resolve) => {
    let answeredMs = Number.NaN;
    stream.hear = (event) => {
      if (isAnswer(event)) answeredMs = performance.now() - clickedAt;
      if (event.type === 'turnEnd') resolve({ answeredMs, skillMs: event.skillMs });
    };
  });
  const clickedAt = performance.now();
  await fetch(`${url}/do/step`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ say }),
  });
  return turn;
}

const isAnswer = (event: PageEvent): boolean =>
  event.type === 'entry' && event.entry.kind === 'said' && event.entry.speaker === 'skill';

/** Follows the event stream, from where it is live. */
async function listen(url: string): Promise<Stream> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}/events`, { agent: false }, resolve).on('error', reject);
  });
  const lines = createInterface({ input: answer });
  return new Promise((resolve) => {
    const stream: Stream = {
      hear: ({ type }) => type === 'live' && resolve(stream),
      close: () => {
        lines.close();
        answer.destroy();
      },
    };
    lines.on('line', (line) => {
      if (line.startsWith('data: ')) {
        stream.hear(JSON.parse(line.slice('data: '.length)) as PageEvent);
      }
    });
  });
}
