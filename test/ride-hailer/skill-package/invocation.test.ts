import { parseInvocation } from '../../../simulator/speech/invocation';
import { afterWakeWord } from '../../../simulator/speech/wake-word';
import { inPublishedLocales, modelOf } from '../../support/skill-package';

function requestOf(locale: string, utterance: string): string | undefined {
  const found = parseInvocation(modelOf(locale), utterance, locale.slice(0, 2));
  if (found === undefined) return undefined;
  if ('launch' in found) return 'launch';
  const { name, slots } = found.intent;
  const value = slots?.destination?.value;
  return value === undefined ? name : `${name}: ${value}`;
}

describe('opening the skill', () => {
  it.each(
    inPublishedLocales([
      ['en-US', 'Alexa, open Ride Hailer'],
      ['en-US', 'Please launch Ride Hailer'],
      ['en-US', 'Can you start Ride-Hailer, please?'],
      ['en-US', 'Alexa, Ride Hailer'],
      ['de-DE', 'Bitte öffne Ride Hailer'],
      ['fr-FR', "Ouvre Ride Hailer, s'il te plaît"],
      ['es-US', 'Inicia Ride Hailer'],
      ['it-IT', 'Apri la skill Ride Hailer'],
      ['pt-BR', 'Abre o Ride Hailer'],
      ['ja-JP', 'アレクサ、ライドヘイラーを起動して'],
    ]),
  )('launches it in %s: %s', (locale, utterance) => {
    expect(requestOf(locale, utterance)).toBe('launch');
  });
});

describe('a request in the same sentence as the invocation name', () => {
  it.each(
    inPublishedLocales([
      ['en-US', 'Ask Ride Hailer to book a ride to the airport', 'BookRideIntent: the airport'],
      ['en-US', 'Ask Ride Hailer for a ride to the airport', 'BookRideIntent: the airport'],
      ['en-US', 'Tell Ride Hailer to take me home', 'BookRideIntent: home'],
      ['en-US', 'Book a ride to the airport with Ride Hailer', 'BookRideIntent: the airport'],
      ['en-US', "Use Ride Hailer to take me to O'Hare", "BookRideIntent: o'hare"],
      ['en-US', 'Ask Ride Hailer for a fare estimate', 'FareEstimateIntent'],
      ['en-US', 'Ask Ride Hailer where my ride is', 'RideStatusIntent'],
      ['en-US', 'Ask Ride Hailer if my driver is here', 'RideStatusIntent'],
      ['en-US', 'Ask Ride Hailer to link my account', 'LinkAccountIntent'],
      ['de-DE', 'Frag Ride Hailer nach einer Fahrt zum Flughafen', 'BookRideIntent: flughafen'],
      ['de-DE', 'Frag Ride Hailer, wo mein Taxi ist', 'RideStatusIntent'],
      ['fr-FR', "Demande à Ride Hailer d'associer mon compte", 'LinkAccountIntent'],
      ['fr-FR', "Demande à Ride Hailer de m'emmener à l'aéroport", "BookRideIntent: l'aéroport"],
      ['es-ES', 'Pídele a Ride Hailer que me lleve al aeropuerto', 'BookRideIntent: aeropuerto'],
      ['it-IT', "Chiedi a Ride Hailer dov'è il mio autista", 'RideStatusIntent'],
      ['pt-BR', 'Peça ao Ride Hailer uma corrida pro aeroporto', 'BookRideIntent: aeroporto'],
      ['ja-JP', 'ライドヘイラーで車を呼んで', 'BookRideIntent'],
    ]),
  )('reaches its intent in %s: %s', (locale, utterance, expected) => {
    expect(requestOf(locale, utterance)).toBe(expected);
  });
});

it.each(['What is the weather?', 'Open Taxi Hailer', 'Ask Ride Hailer flurbel the gromble'])(
  'an utterance without the invocation name, or without a request, does not reach the skill: %s',
  (utterance) => {
    expect(requestOf('en-US', utterance)).toBeUndefined();
  },
);

it('a name that begins with "Alexa" does not wake the device', () => {
  expect(afterWakeWord("Alexander's place", 'en-US')).toEqual({
    said: "alexander's place",
    hasWakeWord: false,
  });
  expect(afterWakeWord('Alexa, stop', 'en-US')).toEqual({ said: 'stop', hasWakeWord: true });
});
