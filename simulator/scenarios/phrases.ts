import { languageOf } from '../speech/normalize';

/** Utterances of the scenarios in one language. */
export interface ScenarioPhrases {
  readonly open: string;
  /** Opens the skill and asks for a ride in one utterance. */
  readonly openForRide: string;
  readonly ride: string;
  readonly link: string;
  /** Answers Amazon's consent question. */
  readonly approve: string;
  /** `{code}` is replaced with the passcode on the phone. */
  readonly code: string;
  readonly wakeAndCode: string;
  readonly airport: string;
  readonly yes: string;
  readonly no: string;
  readonly stop: string;
  /** The customer says nothing while Alexa listens. */
  readonly silence: string;
}

const silence = '...';

const en: ScenarioPhrases = {
  open: 'Alexa, open Ride Hailer',
  openForRide: 'Alexa, ask Ride Hailer to book a ride to the airport',
  ride: 'Book a ride to the airport',
  link: 'Link my account',
  approve: 'I approve',
  code: 'My code is {code}',
  wakeAndCode: 'Alexa, my code is {code}',
  airport: 'The airport',
  yes: 'Yes',
  no: 'No',
  stop: 'Stop',
  silence,
};

const de: ScenarioPhrases = {
  open: 'Alexa, öffne Ride Hailer',
  openForRide: 'Alexa, öffne Ride Hailer und buche eine Fahrt zum Flughafen',
  ride: 'Buche eine Fahrt zum Flughafen',
  link: 'Verknüpfe mein Konto',
  approve: 'Ich stimme zu',
  code: 'Mein Code ist {code}',
  wakeAndCode: 'Alexa, mein Code ist {code}',
  airport: 'Zum Flughafen',
  yes: 'Ja',
  no: 'Nein',
  stop: 'Stopp',
  silence,
};

const fr: ScenarioPhrases = {
  open: 'Alexa, ouvre Ride Hailer',
  openForRide: "Alexa, demande à Ride Hailer de réserver une course pour l'aéroport",
  ride: "Réserve une course pour l'aéroport",
  link: 'Associe mon compte',
  approve: "J'accepte",
  code: 'Mon code est le {code}',
  wakeAndCode: 'Alexa, mon code est le {code}',
  airport: "L'aéroport",
  yes: 'Oui',
  no: 'Non',
  stop: 'Stop',
  silence,
};

const es: ScenarioPhrases = {
  open: 'Alexa, abre Ride Hailer',
  openForRide: 'Alexa, pídele a Ride Hailer que reserve un viaje al aeropuerto',
  ride: 'Reserva un viaje al aeropuerto',
  link: 'Vincula mi cuenta',
  approve: 'Acepto',
  code: 'Mi código es {code}',
  wakeAndCode: 'Alexa, mi código es {code}',
  airport: 'Al aeropuerto',
  yes: 'Sí',
  no: 'No',
  stop: 'Para',
  silence,
};

const it: ScenarioPhrases = {
  open: 'Alexa, apri Ride Hailer',
  openForRide: "Alexa, chiedi a Ride Hailer di prenotare una corsa per l'aeroporto",
  ride: "Prenota una corsa per l'aeroporto",
  link: 'Collega il mio account',
  approve: 'Accetto',
  code: 'Il mio codice è {code}',
  wakeAndCode: 'Alexa, il mio codice è {code}',
  airport: "All'aeroporto",
  yes: 'Sì',
  no: 'No',
  stop: 'Stop',
  silence,
};

const pt: ScenarioPhrases = {
  open: 'Alexa, abrir Ride Hailer',
  openForRide: 'Alexa, peça ao Ride Hailer para chamar um carro para o aeroporto',
  ride: 'Peça uma corrida para o aeroporto',
  link: 'Vincular minha conta',
  approve: 'Eu aprovo',
  code: 'Meu código é {code}',
  wakeAndCode: 'Alexa, meu código é {code}',
  airport: 'Para o aeroporto',
  yes: 'Sim',
  no: 'Não',
  stop: 'Parar',
  silence,
};

const ja: ScenarioPhrases = {
  open: 'アレクサ、ライドヘイラーを開いて',
  openForRide: 'アレクサ、ライドヘイラーで空港までの車を予約して',
  ride: '空港までの車を予約して',
  link: 'アカウントをリンクして',
  approve: '同意します',
  code: 'コードは{code}です',
  wakeAndCode: 'アレクサ、コードは{code}です',
  airport: '空港',
  yes: 'はい',
  no: 'いいえ',
  stop: 'ストップ',
  silence,
};

const PHRASES: Readonly<{ [language: string]: ScenarioPhrases }> = { en, de, fr, es, it, pt, ja };

/** English for a locale without phrases of its own. */
export const scenarioPhrasesOf = (locale: string): ScenarioPhrases =>
  PHRASES[languageOf(locale)] ?? en;
