import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSimulation, transcriptOf } from 'alexa-voice-forward-account-linking/simulator';

async function lastAnswer(...utterances: readonly string[]): Promise<string | undefined> {
  const simulation = await startSimulation();
  try {
    for (const utterance of utterances) await simulation.say(utterance);
    assert.equal(simulation.end().problems, 0);
    return transcriptOf(simulation.record.entries).at(-1);
  } finally {
    await simulation.close();
  }
}

test('answers what the customer asked for, once the account is linked', async () => {
  const answer = await lastAnswer(
    'Alexa, ask New Skill how is my account',
    'link my account',
    'I approve',
    'my code is {code}',
  );
  assert.match(answer ?? '', /Your account is linked\. Your account is in good order\./);
});

test('answers a request that needs no account, without linking', async () => {
  const answer = await lastAnswer('Alexa, ask New Skill when are you open');
  assert.match(answer ?? '', /We are open around the clock\./);
});
