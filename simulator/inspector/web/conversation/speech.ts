import { useRef, useState } from 'preact/hooks';
import { type InspectorEvent } from '../../server/events';
import { languageOf } from './language';

const PITCH = { alexa: 1, skill: 1, 'voice-forward': 1.15, customer: 0.9 };

export const canSpeak = 'speechSynthesis' in window;

/** Reads aloud what Alexa's voices say; of two tabs, the one that is seen. */
export function speak(event: InspectorEvent, locale: string): void {
  if (!canSpeak || document.hidden || event.type !== 'entry' || event.entry.kind !== 'said') return;
  const { speaker, text } = event.entry;
  if (speaker === 'customer') return speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = languageOf(speaker, locale);
  words.pitch = PITCH[speaker];
  speechSynthesis.speak(words);
}

interface Heard {
  readonly results: {
    readonly [n: number]: { readonly [n: number]: { readonly transcript: string } };
  };
}

interface Recognition {
  lang: string;
  start(): void;
  stop(): void;
  onresult: ((event: Heard) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
}

type RecognitionKind = new () => Recognition;

const listening = window as unknown as {
  SpeechRecognition?: RecognitionKind;
  webkitSpeechRecognition?: RecognitionKind;
};
const Recognizer = listening.SpeechRecognition ?? listening.webkitSpeechRecognition;

export const canListen = Recognizer !== undefined;

const WHY: { readonly [error: string]: string } = {
  'not-allowed': 'The browser may not hear you: allow the microphone for this page, or write.',
  network: 'The browser can’t reach who understands speech for it: write it instead.',
};

export interface ListeningOptions {
  readonly locale: string;
  readonly heard: (text: string) => void;
  /** Tells the person why nothing was heard. */
  readonly failed: (why: string) => void;
}

/** Hears one utterance each time it is started. */
export function useListening({ locale, heard, failed }: ListeningOptions) {
  const [isListening, setListening] = useState(false);
  const recognition = useRef<Recognition>(undefined);
  const toggle = () => {
    if (!Recognizer) return;
    if (isListening) return recognition.current?.stop();
    const one = new Recognizer();
    recognition.current = one;
    one.lang = locale;
    one.onerror = ({ error }) =>
      failed(WHY[error] ?? 'The browser heard nothing: write it instead.');
    one.onresult = ({ results }) => heard(results[0]?.[0]?.transcript ?? '');
    one.onend = () => setListening(false);
    setListening(true);
    one.start();
  };
  return { isListening, toggle };
}
