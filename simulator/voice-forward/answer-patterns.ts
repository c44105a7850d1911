import { isUnspaced } from '../speech/normalize';

/** Answers to Amazon's skill, as patterns over a normalized utterance. */
interface AnswerPatterns {
  readonly approval: string;
  readonly denial: string;
  readonly newPasscode: string;
}

const PATTERNS: Readonly<{ [language: string]: AnswerPatterns }> = {
  en: {
    approval: 'i approve|approve|approved|i agree|i give permission|i consent',
    denial: 'no|dont|do not|not|never|disapprove',
    newPasscode: '(?:new|another|resend|send|again) (?:.* )?(?:code|it)|resend',
  },
  de: {
    approval: 'ich stimme zu|zustimmen|einverstanden|ich erlaube es|ich erlaube das',
    denial: 'nein|nicht|nie|kein|keine',
    newPasscode: '(?:neuen|anderen|schick|schicke|nochmal) (?:.* )?code|neuer code',
  },
  fr: {
    approval: 'jaccepte|accepter|jautorise|japprouve|je suis daccord|je donne mon accord',
    denial: 'non|ne|pas|jamais|refuse',
    newPasscode: '(?:nouveau|autre|renvoie|envoie|envoyez) (?:.* )?code|nouveau code',
  },
  es: {
    approval: 'acepto|apruebo|autorizo|estoy de acuerdo|doy mi permiso',
    denial: 'no|nunca|rechazo',
    newPasscode: '(?:nuevo|otro|envía|envíame|manda|mándame) (?:.* )?código|código nuevo',
  },
  it: {
    approval: 'accetto|approvo|autorizzo|sono daccordo|do il permesso',
    denial: 'no|non|mai|rifiuto',
    newPasscode: '(?:nuovo|altro|invia|inviami|manda|mandami) (?:.* )?codice|codice nuovo',
  },
  pt: {
    approval: 'aprovo|aceito|autorizo|concordo|dou permissão',
    denial: 'não|nunca|recuso',
    newPasscode: '(?:novo|outro|envie|envia|manda|mande) (?:.* )?código|código novo',
  },
  ja: {
    approval: '同意|許可|承認|承諾',
    denial: 'いいえ|しない|ません|拒否|だめ|ダメ',
    newPasscode: '(?:新しい|別の|もう一度|再送).*コード|コード.*(?:再送|送って|送り直して)|再送',
  },
};

/** Whether an utterance contains such an answer. English answers are understood in every language. */
export function matches(kind: keyof AnswerPatterns, heard: string, language: string): boolean {
  return [language, 'en'].some((one) => {
    const pattern = PATTERNS[one]?.[kind];
    return pattern !== undefined && asWords(pattern, one).test(heard);
  });
}

const asWords = (pattern: string, language: string): RegExp =>
  isUnspaced(language)
    ? new RegExp(`(?:${pattern})`, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');
