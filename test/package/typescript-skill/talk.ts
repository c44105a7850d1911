import { startSimulation, transcriptOf } from 'alexa-voice-forward-account-linking/simulator';

async function talk(): Promise<void> {
  const simulation = await startSimulation();
  try {
    await simulation.say('ask new skill how is my account');
    await simulation.say('link my account');
    await simulation.say('I approve');
    await simulation.say('my code is {code}');
    console.log(transcriptOf(simulation.record.entries).join('\n'));
  } finally {
    await simulation.close();
  }
}

void talk();
