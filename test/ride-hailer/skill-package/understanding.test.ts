import { understand } from '../../../simulator/speech/understand';
import { inPublishedLocales, modelOf } from '../../support/skill-package';

function intentOf(locale: string, utterance: string): string {
  const { name, slots } = understand(modelOf(locale), utterance, locale.slice(0, 2))!;
  const value = slots?.destination?.value;
  return value === undefined ? name : `${name}: ${value}`;
}

describe('a request in the words of customers', () => {
  it.each(
    inPublishedLocales([
      ['en-US', 'Uh, link my account', 'LinkAccountIntent'],
      ['en-US', 'Yes, link it', 'LinkAccountIntent'],
      ['en-US', 'Where is the car?', 'RideStatusIntent'],
      ['en-US', 'Can you book me a ride to the airport, please?', 'BookRideIntent: the airport'],
      ['en-US', 'I want to go home', 'BookRideIntent: home'],
      ['en-US', 'The airport, please', 'DestinationIntent: the airport'],
      ['en-US', 'How do I link my account?', 'LinkAccountIntent'],
      ['en-US', 'Cancel my ride', 'CancelRideIntent'],
      ['en-US', 'Book it', 'BookRideIntent'],
      ['de-DE', 'Storniere meine Fahrt', 'CancelRideIntent'],
      ['ja-JP', '配車をキャンセルして', 'CancelRideIntent'],
      ['en-US', 'Central Park', 'DestinationIntent: central park'],
      ['en-US', '12 Main Street', 'DestinationIntent: 12 main street'],
      ['en-US', 'How much does it cost to get home?', 'FareEstimateIntent: home'],
      ['en-US', 'How much to the moon', 'FareEstimateIntent: the moon'],
      ['en-US', "Where's my ride?", 'RideStatusIntent'],
      ['en-US', "I'd like to link my account, please", 'LinkAccountIntent'],
      ['en-US', 'Okay', 'AMAZON.YesIntent'],
      ['en-US', 'Sure thing', 'AMAZON.YesIntent'],
      ['en-US', "No, don't", 'AMAZON.NoIntent'],
      ['en-US', 'Go home', 'AMAZON.NavigateHomeIntent'],
      ['en-GB', "Where's my cab?", 'RideStatusIntent'],
      ['en-AU', 'Get me a cab to the city', 'BookRideIntent: the city'],
      ['de-DE', 'Verknüpfe bitte mein Konto', 'LinkAccountIntent'],
      ['de-DE', 'Bring mich nach Hause', 'BookRideIntent: nach hause'],
      ['de-DE', 'Hauptstraße 12', 'DestinationIntent: hauptstraße 12'],
      ['fr-FR', "Associe mon compte, s'il te plaît", 'LinkAccountIntent'],
      ['fr-FR', 'Je veux rentrer chez moi', 'BookRideIntent: chez moi'],
      ['fr-FR', "Combien ça coûte d'aller à la gare ?", 'FareEstimateIntent: la gare'],
      ['es-ES', 'Necesito un coche', 'BookRideIntent'],
      ['es-MX', 'Necesito un carro al aeropuerto', 'BookRideIntent: aeropuerto'],
      ['it-IT', "Quanto costa andare all'aeroporto?", "FareEstimateIntent: all'aeroporto"],
      ['pt-BR', 'Quanto custa ir pra casa?', 'FareEstimateIntent: casa'],
      ['ja-JP', '渋谷駅', 'DestinationIntent: 渋谷駅'],
      ['ja-JP', '空港までお願いします', 'BookRideIntent: 空港'],
      // A slot value has `'` for every apostrophe, whether the model lists the place (`l'aéroport`) or not.
      ['en-US', 'Take me to O’Hare', "BookRideIntent: o'hare"],
      ['fr-FR', "Réserve une course pour l'opéra", "BookRideIntent: l'opéra"],
      ['fr-FR', "Réserve une course pour l'aéroport", "BookRideIntent: l'aéroport"],
      ['it-IT', "Prenota una corsa per l'arena di Verona", "BookRideIntent: l'arena di verona"],
    ]),
  )('reaches its intent in %s: %s', (locale, utterance, expected) => {
    expect(intentOf(locale, utterance)).toBe(expected);
  });
});

describe('an utterance that is no request', () => {
  it.each(
    inPublishedLocales([
      ['en-US', 'Flurbel the gromble'],
      ['en-US', 'Purple monkey dishwasher'],
      ['en-US', 'What is the meaning of life?'],
      ['en-US', 'My name is Bob'],
      ['en-US', 'The weather today'],
      ['en-US', 'A horse walks into a bar'],
      ['de-DE', 'Der Sinn des Lebens'],
      ['de-DE', 'Mein Name ist Peter'],
      ['fr-FR', 'Le chat est noir'],
      ['fr-FR', 'Quel temps fait-il ?'],
      ['es-ES', 'El sentido de la vida'],
      ['it-IT', 'Il gatto è nero'],
      ['pt-BR', 'Meu nome é João'],
      ['ja-JP', '人生の意味は何'],
    ]),
  )('reaches AMAZON.FallbackIntent in %s: %s', (locale, utterance) => {
    expect(intentOf(locale, utterance)).toBe('AMAZON.FallbackIntent');
  });
});

describe('a slot value', () => {
  it('resolves to the id of a place that the model lists', () => {
    const { slots } = understand(modelOf('en-US'), 'Book a ride to my house')!;
    expect(slots?.destination).toMatchObject({
      value: 'my house',
      confirmationStatus: 'NONE',
      source: 'USER',
      resolutions: {
        resolutionsPerAuthority: [
          {
            authority: 'amzn1.er-authority.echo-sdk.DESTINATION',
            status: { code: 'ER_SUCCESS_MATCH' },
            values: [{ value: { name: 'home', id: 'HOME' } }],
          },
        ],
      },
    });
  });

  it('has the status ER_SUCCESS_NO_MATCH for a place that the model does not list', () => {
    const { slots } = understand(modelOf('en-US'), 'Book a ride to the moon')!;
    expect(slots?.destination).toMatchObject({
      value: 'the moon',
      resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' } }] },
    });
  });

  it('is absent when the customer named no place', () => {
    const { slots } = understand(modelOf('en-US'), 'Book a ride')!;
    expect(slots).toEqual({ destination: { name: 'destination', confirmationStatus: 'NONE' } });
  });
});
