import { playSaved, readSaved, startSimulation, transcriptOf } from '../../../simulator';

const saved = readSaved({
  format: 'alexa-conversation',
  version: 1,
  locale: 'en-US',
  customer: { firstName: 'Zoë "Zo" O\'Neil' },
  assumptions: { tokenEchoed: false },
  steps: [
    { fail: { name: 'profile', kind: '500' } },
    { say: 'Alexa, open Ride Hailer' },
    { say: 'Link my account' },
    { say: 'I approve' },
    { say: 'my code is {code}' },
    { say: 'the airport' },
    { say: 'yes' },
    { fail: { name: 'profile', kind: null } },
    { advanceMs: 86400000 },
    { app: 'disable' },
    { say: 'open ride hailer' },
    { say: '...' },
  ],
});

it('replays the saved conversation with the same transcript', async () => {
  const simulation = await startSimulation({ locale: 'en-US' });
  try {
    await playSaved(simulation, saved);
    expect(transcriptOf(simulation.record.entries)).toEqual([
      'Customer: Alexa, open Ride Hailer',
      "Alexa: Here's the skill Ride Hailer by Ride Hailer Inc.",
      "Skill: Welcome to Ride Hailer! Would you like to link your account so I can help you book your rides? You can say, 'Link my account', or 'No'.",
      'Customer: Link my account',
      "Voice-forward: To link your account, I'll need to share some information from your Alexa profile.",
      "Voice-forward: Do you give Ride Hailer permission to access your name and email address? You can say, 'I approve', or 'No'.",
      'Customer: I approve',
      "Voice-forward: Zoë \"Zo\" O'Neil, to authenticate your request, say, 'My code is', followed by the code we sent to your phone.",
      'Customer: my code is {code}',
      'Voice-forward: Great, Zoë "Zo" O\'Neil. I\'ve signed you in with Ride Hailer using Login with Amazon. You can manage your linked account by going to the skills section of your Alexa app.',
      'Skill: Now, I can help you book a ride! Where would you like to go?',
      'Customer: the airport',
      'Skill: A ride to the airport. Shall I book it?',
      'Customer: yes',
      'Skill: Your ride to the airport is booked. Your driver arrives in 12 minutes.',
      'Customer: open ride hailer',
      "Alexa: Here's the skill Ride Hailer by Ride Hailer Inc.",
      "Skill: Welcome to Ride Hailer! Would you like to link your account so I can help you book your rides? You can say, 'Link my account', or 'No'.",
      'Customer: ...',
      "Skill: Would you like to link your account? You can say, 'Link my account', or 'No'.",
    ]);
  } finally {
    await simulation.close();
  }
});
