import { readFileSync } from 'node:fs';
import { playScenario } from '../../../simulator/scenarios/scenarios';
import { fromRoot } from '../../../tools/paths';
import { Conversation } from '../../conversations/conversation';

const SPEAKERS = {
  customer: 'Customer',
  skill: 'Alexa (skill)',
  'voice-forward': 'Alexa (voice-forward)',
};

it('README quotes the scenario "consents" as it is played', async () => {
  const talk = await Conversation.begin();
  await playScenario(talk.simulation, 'consents');
  const turns: { speaker: string; text: string }[] = [];
  for (const entry of talk.simulation.record.entries) {
    if (entry.kind !== 'said' || entry.speaker === 'alexa') continue;
    const speaker = SPEAKERS[entry.speaker];
    const last = turns.at(-1);
    if (last?.speaker === speaker) last.text += ` ${entry.text}`;
    else turns.push({ speaker, text: entry.text });
  }
  await talk.end();

  const plain = (text: string) => text.replace(/\d{6}/, '').replace(/\.$/, '');
  const quoted = readFileSync(fromRoot('README.md'), 'utf8').matchAll(
    /^> \*\*(.+?):\*\* (.+?)(?:<br>)?$/gm,
  );
  expect([...quoted].map(([, speaker, text]) => `${speaker}: ${plain(text!)}`)).toEqual(
    turns.map(({ speaker, text }) => `${speaker}: ${plain(text)}`),
  );
});
