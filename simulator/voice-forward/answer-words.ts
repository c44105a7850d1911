import { isUnspaced } from '../speech/normalize';

/** What customers answer Amazon's skill, as patterns over an utterance without punctuation. */
interface AnswerWords {
  readonly approves: string;
  readonly refuses: string;
  readonly newCode: string;
}

const WORDS: Readonly<{ [language: string]: AnswerWords }> = {
  en: {
    approves: 'i approve|approve|approved|i agree|i give permission|i consent',
    refuses: 'no|dont|do not|not|never|disapprove',
    newCode: '(?:new|another|resend|send|again) (?:.* )?(?:code|it)|resend',
  },
  de: {
    approves: 'ich stimme zu|zustimmen|einverstanden|ich erlaube es|ich erlaube das',
    refuses: 'nein|nicht|nie|kein|keine',
    newCode: '(?:neuen|anderen|schick|schicke|nochmal) (?:.* )?code|neuer code',
  },
  fr: {
    approves: 'jaccepte|accepter|jautorise|japprouve|je suis daccord|je donne mon accord',
    refuses: 'non|ne|pas|jamais|refuse',
    newCode: '(?:nouveau|autre|renvoie|envoie|envoyez) (?:.* )?code|nouveau code',
  },
  es: {
    approves: 'acepto|apruebo|autorizo|estoy de acuerdo|doy mi permiso',
    refuses: 'no|nunca|rechazo',
    newCode: '(?:nuevo|otro|envía|envíame|manda|mándame) (?:.* )?código|código nuevo',
  },
  it: {
    approves: 'accetto|approvo|autorizzo|sono daccordo|do il permesso',
    refuses: 'no|non|mai|rifiuto',
    newCode: '(?:nuovo|altro|invia|inviami|manda|mandami) (?:.* )?codice|codice nuovo',
  },
  pt: {
    approves: 'aprovo|aceito|autorizo|concordo|dou permissão',
    refuses: 'não|nunca|recuso',
    newCode: '(?:novo|outro|envie|envia|manda|mande) (?:.* )?código|código novo',
  },
  ja: {
    approves: '同意|許可|承認|承諾',
    refuses: 'いいえ|しない|ません|拒否|だめ|ダメ',
    newCode: '(?:新しい|別の|もう一度|再送).*コード|コード.*(?:再送|送って|送り直して)|再送',
  },
};

/** Whether a word of that kind is in what was heard; English is understood beside every language. */
export function hasWord(kind: keyof AnswerWords, heard: string, language: string): boolean {
  return [language, 'en'].some((one) => {
    const words = WORDS[one]?.[kind];
    return words !== undefined && asWords(words, one).test(heard);
  });
}

const asWords = (words: string, language: string): RegExp =>
  isUnspaced(language)
    ? new RegExp(`(?:${words})`, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');
