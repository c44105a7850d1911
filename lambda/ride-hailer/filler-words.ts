interface FillerWords {
  /** Pronouns and adverbs that name no place. */
  readonly notPlaces: readonly string[];
  /** Words around a place that do not belong to its name. */
  readonly around: readonly string[];
}

const FILLER_WORDS: Readonly<Record<string, FillerWords>> = {
  en: {
    notPlaces: ['there', 'here', 'it', 'that', 'this', 'that place', 'somewhere', 'anywhere'],
    around: ['instead', 'please', 'now', 'then', 'rather'],
  },
  de: {
    notPlaces: ['da', 'dort', 'dahin', 'dorthin', 'hin', 'es', 'das', 'hier', 'irgendwohin'],
    around: ['stattdessen', 'bitte', 'jetzt', 'dann', 'lieber'],
  },
  fr: {
    notPlaces: ['là', 'là-bas', 'là bas', 'y', 'ça', 'cela', 'ici', 'quelque part'],
    around: ['à la place', 'plutôt', "s'il te plaît", "s'il vous plaît", 'maintenant'],
  },
  es: {
    notPlaces: ['allí', 'ahí', 'allá', 'eso', 'esto', 'aquí', 'acá', 'algún sitio'],
    around: ['en su lugar', 'mejor', 'por favor', 'ahora'],
  },
  it: {
    notPlaces: ['lì', 'là', 'ci', 'quello', 'questo', 'qui', 'qua', 'da qualche parte'],
    around: ['invece', 'piuttosto', 'per favore', 'adesso', 'ora'],
  },
  pt: {
    notPlaces: ['lá', 'ali', 'aí', 'isso', 'isto', 'aqui', 'algum lugar'],
    around: ['em vez disso', 'por favor', 'agora', 'então'],
  },
  ja: {
    notPlaces: ['そこ', 'あそこ', 'ここ', 'それ', 'あれ', 'どこか'],
    around: ['お願いします', 'お願い', 'にして'],
  },
};

/** A slot value without its filler words; empty where nothing else is left. */
export function withoutFiller(value: string, locale = 'en-US'): string {
  const { notPlaces, around } = FILLER_WORDS[locale.slice(0, 2)] ?? FILLER_WORDS.en!;
  let name = value.trim();
  const isSpaced = !locale.startsWith('ja');
  for (const filler of around) {
    const [before, after] = isSpaced ? [`${filler} `, ` ${filler}`] : [filler, filler];
    if (name.toLowerCase().startsWith(before)) name = name.slice(before.length).trim();
    if (name.toLowerCase().endsWith(after)) name = name.slice(0, -after.length).trim();
  }
  const rest = name.toLowerCase();
  return notPlaces.includes(rest) || around.includes(rest) ? '' : name;
}
