import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { ja } from './ja';
import { inRegion, type Language, place, type Region } from './language';
import { pt } from './pt';

const CAB: NonNullable<Region['samples']> = {
  BookRideIntent: [
    'book a cab',
    'book me a cab',
    'get me a cab',
    'call me a cab',
    'i need a cab',
    'order me a taxi',
    'book a cab to {destination}',
    'book me a cab to {destination}',
    'get me a cab to {destination}',
    'i need a cab to {destination}',
  ],
  RideStatusIntent: ['where is my cab', "where's my cab", 'when will my cab arrive'],
  FareEstimateIntent: ['how much is a cab to {destination}', 'how much is a cab {destination}'],
};

const CITY_CENTRE = place('DOWNTOWN', 'the city centre', 'city centre', 'the centre', 'town');
const SHOPPING_CENTRE = place('MALL', 'the shopping centre', 'shopping centre', 'the shops');
const WITHOUT_SPELLING = { keywords: ['ride', 'taxi', 'cab', 'travel'] };

const canada: Region = {
  destinations: [place('DOWNTOWN', 'downtown', 'the city centre', 'city centre')],
};
const britain: Region = {
  ...WITHOUT_SPELLING,
  samples: CAB,
  destinations: [
    place(
      'TRAIN_STATION',
      'the train station',
      'train station',
      'the station',
      'the railway station',
    ),
    place('DOWNTOWN', 'the city centre', 'city centre', 'the town centre', 'town centre', 'town'),
    SHOPPING_CENTRE,
    place('UNIVERSITY', 'the university', 'the campus', 'university', 'uni'),
  ],
};
const australia: Region = {
  ...WITHOUT_SPELLING,
  samples: CAB,
  destinations: [
    place('DOWNTOWN', 'the city', 'city', 'the city centre', 'town'),
    SHOPPING_CENTRE,
    place('UNIVERSITY', 'the university', 'the campus', 'university', 'uni', 'the uni'),
  ],
};
const india: Region = {
  ...WITHOUT_SPELLING,
  samples: CAB,
  destinations: [
    place(
      'TRAIN_STATION',
      'the railway station',
      'railway station',
      'the train station',
      'station',
    ),
    CITY_CENTRE,
    place('MALL', 'the mall', 'mall', 'the shopping mall'),
    place('UNIVERSITY', 'the university', 'the campus', 'university', 'the college', 'college'),
  ],
};
const quebec: Region = {
  samples: {
    BookRideIntent: ["j'ai besoin d'un lift", "j'ai besoin d'un lift pour {destination}"],
    RideStatusIntent: ['où est mon char'],
  },
  destinations: [
    place('DOWNTOWN', 'le centre ville', 'centre ville', 'au centre ville'),
    place('MALL', "le centre d'achats", "centre d'achats", 'le centre commercial'),
    place('UNIVERSITY', "l'université", 'université', 'le campus', 'le cégep', 'cégep'),
  ],
};
const spain: Region = {
  samples: {
    BookRideIntent: [
      'pide un coche',
      'pídeme un coche',
      'necesito un coche',
      'pídeme un coche a {destination}',
      'pídeme un coche al {destination}',
      'necesito un coche al {destination}',
    ],
    RideStatusIntent: ['dónde está mi coche', 'cuándo llega mi coche'],
  },
};
const latinAmerica: Region = {
  keywords: ['viaje', 'taxi', 'auto', 'transporte'],
  samples: {
    BookRideIntent: [
      'pide un carro',
      'pídeme un carro',
      'pide un auto',
      'pídeme un auto',
      'necesito un carro',
      'necesito un auto',
      'pídeme un carro a {destination}',
      'pídeme un carro al {destination}',
      'necesito un carro a {destination}',
      'necesito un carro al {destination}',
      'necesito un auto al {destination}',
      'pídeme un auto al {destination}',
    ],
    RideStatusIntent: [
      'dónde está mi carro',
      'dónde está mi auto',
      'ya llegó mi conductor',
      'ya llegó mi carro',
    ],
    FareEstimateIntent: [
      'cuánto sale un viaje a {destination}',
      'cuánto sale un viaje al {destination}',
      'cuánto sale ir al {destination}',
    ],
  },
};

/** Each locale of the skill package. */
export const LOCALES: Readonly<Record<string, Language>> = {
  'en-US': en,
  'en-GB': inRegion(en, britain),
  'en-CA': inRegion(en, canada),
  'en-AU': inRegion(en, australia),
  'en-IN': inRegion(en, india),
  'de-DE': de,
  'fr-FR': fr,
  'fr-CA': inRegion(fr, quebec),
  'es-ES': inRegion(es, spain),
  'es-MX': inRegion(es, latinAmerica),
  'es-US': inRegion(es, latinAmerica),
  'it-IT': it,
  'pt-BR': pt,
  'ja-JP': ja,
};
