/** What Alexa understands without the skill's model, by language. Written as people say it. */
export interface Phrases {
  /** Words before the rest of an utterance that Alexa takes for her name. */
  readonly wake: readonly string[];
  /** Open the skill: `{skill}` stands for the invocation name. */
  readonly launch: readonly string[];
  /** Open it with a request in the same breath. */
  readonly oneShot: readonly string[];
  readonly builtIn: Readonly<Record<string, readonly string[]>>;
  /** A bare answer that begins so is a place that nobody listed. */
  readonly placeBegins: readonly string[];
}

const en: Phrases = {
  wake: ['alexa'],
  launch: [
    'open {skill}',
    'launch {skill}',
    'start {skill}',
    'begin {skill}',
    'use {skill}',
    'talk to {skill}',
    'open the {skill} skill',
    '{skill}',
  ],
  oneShot: [
    'ask {skill} to {request}',
    'ask {skill} for {request}',
    'ask {skill} about {request}',
    'ask {skill} {request}',
    'tell {skill} to {request}',
    'tell {skill} {request}',
    'open {skill} and {request}',
    'use {skill} to {request}',
    '{request} with {skill}',
    '{request} using {skill}',
    '{request} from {skill}',
  ],
  builtIn: {
    'AMAZON.YesIntent': [
      'yes',
      'yeah',
      'yep',
      'yup',
      'sure',
      'okay',
      'ok',
      'yes please',
      'of course',
      'alright',
      'go ahead',
      'please do',
      'do it',
    ],
    'AMAZON.NoIntent': [
      'no',
      'nope',
      'nah',
      'no thanks',
      'no thank you',
      'not now',
      'no way',
      'i dont think so',
      'maybe later',
    ],
    'AMAZON.HelpIntent': [
      'help',
      'help me',
      'what can i say',
      'what can you do',
      'can you help me',
    ],
    'AMAZON.StopIntent': [
      'stop',
      'quit',
      'exit',
      'goodbye',
      'bye',
      'end',
      'shut up',
      'off',
      'thats all',
      'im done',
    ],
    'AMAZON.CancelIntent': ['cancel', 'never mind', 'nevermind', 'forget it', 'cancel that'],
    'AMAZON.NavigateHomeIntent': ['go home screen', 'home screen', 'navigate home'],
  },
  placeBegins: ['the', 'my', 'a', 'at', 'near', 'downtown', '\\d+'],
};

const de: Phrases = {
  wake: ['alexa'],
  launch: ['öffne {skill}', 'starte {skill}', 'aktiviere {skill}', '{skill}'],
  oneShot: [
    'frage {skill} {request}',
    'frag {skill} {request}',
    'sage {skill} {request}',
    'öffne {skill} und {request}',
    '{request} mit {skill}',
  ],
  builtIn: {
    'AMAZON.YesIntent': [
      'ja',
      'ja bitte',
      'ja gerne',
      'klar',
      'okay',
      'ok',
      'gerne',
      'natürlich',
      'mach das',
    ],
    'AMAZON.NoIntent': ['nein', 'nein danke', 'nö', 'nee', 'jetzt nicht', 'lieber nicht', 'später'],
    'AMAZON.HelpIntent': ['hilfe', 'hilf mir', 'was kann ich sagen', 'was kannst du'],
    'AMAZON.StopIntent': [
      'stopp',
      'stop',
      'ende',
      'beenden',
      'aufhören',
      'tschüss',
      'auf wiedersehen',
    ],
    'AMAZON.CancelIntent': ['abbrechen', 'vergiss es', 'schon gut', 'abbruch'],
    'AMAZON.NavigateHomeIntent': ['startseite', 'zur startseite'],
  },
  placeBegins: [
    'der',
    'die',
    'das',
    'den',
    'zum',
    'zur',
    'zu',
    'nach',
    'in',
    'ins',
    'mein',
    'meine',
    '\\d+',
  ],
};

const fr: Phrases = {
  wake: ['alexa'],
  launch: ['ouvre {skill}', 'lance {skill}', 'démarre {skill}', '{skill}'],
  oneShot: [
    'demande à {skill} de {request}',
    'demande à {skill} {request}',
    'dis à {skill} de {request}',
    'ouvre {skill} et {request}',
    '{request} avec {skill}',
  ],
  builtIn: {
    'AMAZON.YesIntent': [
      'oui',
      'oui merci',
      'oui sil te plaît',
      'daccord',
      'ok',
      'okay',
      'bien sûr',
      'vas y',
      'ouais',
    ],
    'AMAZON.NoIntent': ['non', 'non merci', 'pas maintenant', 'plus tard'],
    'AMAZON.HelpIntent': ['aide', 'aide moi', 'que puis je dire', 'quest ce que tu peux faire'],
    'AMAZON.StopIntent': ['stop', 'arrête', 'arrêter', 'quitte', 'quitter', 'au revoir', 'fin'],
    'AMAZON.CancelIntent': ['annule', 'annuler', 'laisse tomber', 'oublie ça'],
    'AMAZON.NavigateHomeIntent': ['page daccueil', 'retour à laccueil'],
  },
  placeBegins: ['le', 'la', 'les', 'l\\p{L}+', 'à', 'au', 'aux', 'chez', 'mon', 'ma', '\\d+'],
};

const es: Phrases = {
  wake: ['alexa'],
  launch: ['abre {skill}', 'inicia {skill}', 'lanza {skill}', '{skill}'],
  oneShot: [
    'pídele a {skill} que {request}',
    'pide a {skill} que {request}',
    'pregunta a {skill} {request}',
    'pregúntale a {skill} {request}',
    'dile a {skill} que {request}',
    'dile a {skill} {request}',
    'abre {skill} y {request}',
    '{request} con {skill}',
  ],
  builtIn: {
    'AMAZON.YesIntent': [
      'sí',
      'si',
      'sí por favor',
      'claro',
      'vale',
      'de acuerdo',
      'ok',
      'por supuesto',
      'adelante',
    ],
    'AMAZON.NoIntent': ['no', 'no gracias', 'ahora no', 'más tarde', 'mejor no'],
    'AMAZON.HelpIntent': ['ayuda', 'ayúdame', 'qué puedo decir', 'qué puedes hacer'],
    'AMAZON.StopIntent': ['para', 'alto', 'termina', 'salir', 'detente', 'adiós', 'stop'],
    'AMAZON.CancelIntent': ['cancela', 'cancelar', 'olvídalo', 'déjalo'],
    'AMAZON.NavigateHomeIntent': ['pantalla de inicio', 'ir a inicio'],
  },
  placeBegins: ['el', 'la', 'los', 'las', 'al', 'a', 'mi', 'calle', 'avenida', '\\d+'],
};

const it: Phrases = {
  wake: ['alexa'],
  launch: ['apri {skill}', 'avvia {skill}', 'lancia {skill}', '{skill}'],
  oneShot: [
    'chiedi a {skill} di {request}',
    'chiedi a {skill} {request}',
    'di a {skill} di {request}',
    'apri {skill} e {request}',
    '{request} con {skill}',
  ],
  builtIn: {
    'AMAZON.YesIntent': ['sì', 'si', 'sì grazie', 'certo', 'va bene', 'ok', 'daccordo', 'procedi'],
    'AMAZON.NoIntent': ['no', 'no grazie', 'non ora', 'più tardi', 'meglio di no'],
    'AMAZON.HelpIntent': ['aiuto', 'aiutami', 'che cosa posso dire', 'cosa sai fare'],
    'AMAZON.StopIntent': ['stop', 'basta', 'ferma', 'fermati', 'esci', 'ciao', 'fine'],
    'AMAZON.CancelIntent': ['annulla', 'lascia perdere', 'lascia stare'],
    'AMAZON.NavigateHomeIntent': ['pagina iniziale', 'torna alla home'],
  },
  placeBegins: [
    'il',
    'lo',
    'la',
    'i',
    'gli',
    'le',
    'l\\p{L}+',
    'al',
    'allo',
    'alla',
    'a',
    'in',
    'via',
    'piazza',
    '\\d+',
  ],
};

const pt: Phrases = {
  wake: ['alexa'],
  launch: [
    'abrir {skill}',
    'abre {skill}',
    'abra {skill}',
    'iniciar {skill}',
    'inicie {skill}',
    '{skill}',
  ],
  oneShot: [
    'peça para {skill} {request}',
    'peça ao {skill} para {request}',
    'pergunte para {skill} {request}',
    'pergunte ao {skill} {request}',
    'diga ao {skill} para {request}',
    'abra {skill} e {request}',
    '{request} com {skill}',
  ],
  builtIn: {
    'AMAZON.YesIntent': [
      'sim',
      'sim por favor',
      'claro',
      'tá bom',
      'ok',
      'pode',
      'pode sim',
      'quero',
      'com certeza',
    ],
    'AMAZON.NoIntent': [
      'não',
      'não obrigado',
      'não obrigada',
      'agora não',
      'mais tarde',
      'melhor não',
    ],
    'AMAZON.HelpIntent': ['ajuda', 'me ajuda', 'o que posso dizer', 'o que você faz'],
    'AMAZON.StopIntent': ['parar', 'pare', 'sair', 'encerrar', 'tchau', 'fim', 'chega'],
    'AMAZON.CancelIntent': ['cancelar', 'cancela', 'deixa pra lá', 'esquece'],
    'AMAZON.NavigateHomeIntent': ['tela inicial', 'ir para o início'],
  },
  placeBegins: [
    'o',
    'a',
    'os',
    'as',
    'ao',
    'à',
    'para',
    'pro',
    'pra',
    'no',
    'na',
    'meu',
    'minha',
    'rua',
    'avenida',
    '\\d+',
  ],
};

const ja: Phrases = {
  wake: ['アレクサ'],
  launch: [
    '{skill}を開いて',
    '{skill}を起動して',
    '{skill}をスタート',
    '{skill}をひらいて',
    '{skill}',
  ],
  oneShot: ['{skill}で{request}', '{skill}を開いて{request}', '{skill}に{request}と言って'],
  builtIn: {
    'AMAZON.YesIntent': [
      'はい',
      'うん',
      'ええ',
      'いいよ',
      'お願い',
      'お願いします',
      'オーケー',
      'そうして',
    ],
    'AMAZON.NoIntent': ['いいえ', 'いや', 'いらない', 'やめておく', '結構です', '後で'],
    'AMAZON.HelpIntent': ['ヘルプ', '助けて', '何ができるの', '使い方'],
    'AMAZON.StopIntent': ['ストップ', '止めて', '終了', '終わり', 'さようなら'],
    'AMAZON.CancelIntent': ['キャンセル', '取り消し', 'やっぱりいい'],
    'AMAZON.NavigateHomeIntent': ['ホーム画面', 'ホームに戻って'],
  },
  placeBegins: [],
};

const PHRASES: Readonly<Record<string, Phrases>> = { en, de, fr, es, it, pt, ja };

/** The phrases of a language; English for one that is not known. */
export const phrasesOf = (language: string): Phrases => PHRASES[language] ?? en;
