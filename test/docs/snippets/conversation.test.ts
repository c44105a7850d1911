import { startSimulation } from '../../../simulator';

it('sends the app card to a customer without a phone number', async () => {
  const simulation = await startSimulation({ customer: { phoneNumber: false } });
  try {
    await simulation.say('open ride hailer');
    await simulation.say('link my account');
    expect(simulation.app.cards).toHaveLength(1);
    expect(simulation.end()).toMatchObject({ linked: false, problems: 0 });
  } finally {
    await simulation.close();
  }
});
