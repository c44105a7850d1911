import { playSampleConversation } from '../../../simulator/scenarios/scenarios';
import { ASSUMPTIONS } from '../../../simulator/assumptions';
import { Conversation } from '../../conversations/conversation';

const DAY_MS = 24 * 60 * 60_000;
const OFFER =
  "skill: Welcome to Ride Hailer! Would you like to link your account so I can help you book your rides? You can say, 'Link my account', or 'No'. (listens)";
const WELCOME_WITHOUT_OFFER =
  'skill: Welcome to Ride Hailer! You can book a ride, or ask what one costs. What would you like to do? (listens)';

describe('a conversation', () => {
  let talk: Conversation;

  beforeAll(async () => {
    talk = await Conversation.begin();
  });

  beforeEach(() => {
    talk.simulation.newCustomer();
    talk.clear();
  });

  afterEach(async () => {
    expect(talk.problems()).toEqual([]);
    expect(await talk.leaks()).toEqual([]);
  });

  afterAll(() => talk.end());

  it("matches the example of Amazon's document line by line", async () => {
    await playSampleConversation(talk.simulation);

    const passcode = /\d{6}/;
    expect(talk.transcript().map((line) => line.replace(passcode, '123456'))).toEqual([
      'customer: Alexa, open Ride Hailer',
      "alexa: Here's the skill Ride Hailer by Ride Hailer Inc.",
      OFFER,
      'customer: Link my account',
      "voice-forward: To link your account, I'll need to share some information from your Alexa profile.",
      "voice-forward: Do you give Ride Hailer permission to access your name and email address? You can say, 'I approve', or 'No'. (listens)",
      'customer: I approve',
      "voice-forward: Annie, to authenticate your request, say, 'My code is', followed by the code we sent to your phone. (listens)",
      'customer: Alexa, my code is 123456',
      "voice-forward: Great, Annie. I've signed you in with Ride Hailer using Login with Amazon. You can manage your linked account by going to the skills section of your Alexa app.",
      'skill: Now, I can help you book a ride! Where would you like to go? (listens)',
      'customer: The airport',
      'skill: A ride to the airport. Shall I book it? (listens)',
      'customer: Yes',
      'skill: Your ride to the airport is booked. Your driver arrives in 12 minutes.',
    ]);
  });

  it('makes no offer for thirty days after a refusal', async () => {
    await talk.say('open ride hailer', 'no', 'stop');
    talk.clear();
    await talk.say('open ride hailer', 'stop');
    expect(talk.transcript()).toContain(WELCOME_WITHOUT_OFFER);

    await talk.simulation.advance(29 * DAY_MS);
    await talk.say('ask ride hailer to book a ride home');
    expect(talk.transcript()).toContain('card: LinkAccount');
    expect(talk.transcript()).not.toContain(OFFER);
    await talk.say('stop');

    await talk.simulation.advance(2 * DAY_MS);
    talk.clear();
    await talk.say('open ride hailer');
    expect(talk.transcript()).toContain(OFFER);
  });

  it.each(ASSUMPTIONS.statusForNo.values)(
    'makes no offer for thirty days after a "no" to Alexa that is reported as %s',
    async (status) => {
      talk.simulation.assume('statusForNo', status);
      await talk.say('open ride hailer', 'link my account', 'no');
      talk.simulation.assume('statusForNo', 'DENIED');
      expect(talk.transcript()).toContain('card: LinkAccount');
      await talk.say('stop');

      await talk.simulation.advance(29 * DAY_MS);
      talk.clear();
      await talk.say('open ride hailer', 'book a ride home');
      expect(talk.transcript()).toContain(WELCOME_WITHOUT_OFFER);
      expect(talk.transcript()).toContain('card: LinkAccount');
    },
  );

  it('makes at most three offers in thirty days, and never two within ten minutes', async () => {
    for (const offered of [true, true, true, false]) {
      talk.clear();
      await talk.say('open ride hailer', 'stop');
      expect(talk.transcript().includes(OFFER)).toBe(offered);
      talk.clear();
      await talk.say('open ride hailer', 'stop');
      expect(talk.transcript()).toContain(WELCOME_WITHOUT_OFFER);
      await talk.simulation.advance(11 * 60_000);
    }
  });

  it('repeats an open offer once for a request that needs the account, then sends the app card', async () => {
    await talk.say('open ride hailer', 'book a ride home', 'where is my ride');

    expect(talk.transcript().slice(3)).toEqual([
      'customer: book a ride home',
      "skill: I can do that and book your rides once your account is linked. Shall I link it? You can say, 'Link my account', or 'No'. (listens)",
      'customer: where is my ride',
      "skill: For that, I need your Ride Hailer account. I've sent a card to the home page of your Alexa app, where you can link your account. Meanwhile, I can tell you what a ride costs. Where should I estimate a fare to? (listens)",
      'card: LinkAccount',
    ]);
  });

  it('resumes the pending request with its destination after linking', async () => {
    await talk.say('ask ride hailer to book a ride to the train station', 'yes', 'I approve');
    await talk.say('my code is {code}', 'yes');

    expect(talk.transcript().slice(-4)).toEqual([
      expect.stringContaining("voice-forward: Great, Annie. I've signed you in"),
      'skill: Now, I can help you with that. A ride to the train station. Shall I book it? (listens)',
      'customer: yes',
      expect.stringContaining('skill: Your ride to the train station is booked.'),
    ]);
  });

  it('sends the place’s id to the service, for a fare and for a booking that was requested before linking', async () => {
    const { record, services } = talk.simulation;
    await talk.say('ask ride hailer how much is a ride to my house', 'no', 'stop');
    expect(record.entries).toContainEqual(
      expect.objectContaining({
        name: 'GET /fares',
        body: { destination: 'home', destinationId: 'HOME' },
      }),
    );

    await talk.say('ask ride hailer to take me to my house', 'link my account', 'I approve');
    await talk.say('my code is {code}', 'yes');
    expect(services.servers.service.rides.at(-1)).toMatchObject({
      destination: 'home',
      destinationId: 'HOME',
    });
  });

  it('estimates a fare for a linked customer, and books the ride at "yes"', async () => {
    talk.simulation.setCustomer({ linked: true });
    await talk.say('ask ride hailer how much is a ride home', 'yes');

    expect(talk.transcript().slice(-3)).toEqual([
      expect.stringMatching(/^skill: A ride to home costs about .* Shall I book it\? \(listens\)$/),
      'customer: yes',
      expect.stringMatching(/^skill: Your ride to home is booked/),
    ]);
  });

  it('keeps the open booking after an answer that was not understood', async () => {
    talk.simulation.setCustomer({ linked: true });
    await talk.say('ask ride hailer to book a ride home', 'sing me a song', 'yes');

    expect(talk.transcript().slice(-4)).toEqual([
      'customer: sing me a song',
      "skill: I didn't catch that. Your ride to home isn't booked yet. Shall I book it? (listens)",
      'customer: yes',
      expect.stringContaining('skill: Your ride to home is booked.'),
    ]);
  });

  it('sends the app card for a booking after a "no", and estimates a fare for a place said alone', async () => {
    await talk.say('open ride hailer', 'no', 'book a ride to the airport', 'the airport');
    await talk.say('book it');

    const card = [
      "skill: For that, I need your Ride Hailer account. I've sent a card to the home page of your Alexa app, where you can link your account. Meanwhile, I can tell you what a ride costs. Where should I estimate a fare to? (listens)",
      'card: LinkAccount',
    ];
    expect(talk.transcript().slice(-8)).toEqual([
      'customer: book a ride to the airport',
      ...card,
      'customer: the airport',
      'skill: A ride to the airport costs about 25.00 US dollars. Where else would you like a fare to? (listens)',
      'customer: book it',
      ...card,
    ]);
  });

  it("offers linking in the words of Amazon's document after a fare, once", async () => {
    await talk.say('ask ride hailer how much is a ride to my house', 'how much is a ride to work');

    expect(talk.transcript().slice(2)).toEqual([
      "skill: A ride to home costs about 24.50 US dollars. By the way, you can request rides from your Ride Hailer account by linking your account. Would you like to link it so I can help you book your rides? You can say, 'Link my account', or 'No'. (listens)",
      'customer: how much is a ride to work',
      expect.stringMatching(
        /^skill: A ride to work costs about .* Where else would you like a fare to/,
      ),
    ]);
  });

  it('understands "how do I link my account" and "cancel my ride"', async () => {
    await talk.say('open ride hailer', 'cancel my ride', 'how do I link my account');

    expect(talk.transcript()).toContain(
      "skill: I can't cancel a ride by voice. You can cancel it in the Ride Hailer app. You can book a ride, or ask what one costs. What would you like to do? (listens)",
    );
    expect(talk.transcript().at(-1)).toMatch(/^voice-forward: Do you give Ride Hailer permission/);
  });

  it('ends after silence, which does not start the cooldown', async () => {
    await talk.say('open ride hailer', '...', '...');
    expect(talk.simulation.end()).toMatchObject({ sessionOpen: false, outcome: null });

    await talk.simulation.advance(11 * 60_000);
    talk.clear();
    await talk.say('open ride hailer');
    expect(talk.transcript()).toContain(OFFER);
  });

  it('says that the account is already linked', async () => {
    talk.simulation.setCustomer({ linked: true });
    await talk.say('open ride hailer', 'link my account');

    expect(talk.transcript().at(-1)).toBe(
      'skill: Your account is already linked. Where would you like to go? (listens)',
    );
  });

  it.each(['table', 'profile', 'lwa', 'service'] as const)(
    'has no problem when a service refuses connections: %s',
    async (name) => {
      talk.simulation.fail(name, 'refused');
      await talk.say('open ride hailer', 'book a ride home', 'link my account', 'I approve');
      await talk.say('my code is {code}', 'yes', 'stop');
      talk.simulation.fail(name, null);

      expect(talk.simulation.end()).toMatchObject({ problems: 0 });
    },
  );
});
