import { useRef, useState } from 'preact/hooks';
import { type InspectorEvent } from '../../server/events';
import { languageOf } from './language';

const PITCH = { alexa: 1, skill: 1, 'voice-forward': 1.15 };

export const canSpeak = 'speechSynthesis' in window;

/** Reads aloud in the visible tab only, and stops when the customer speaks. */
export function speak(event: InspectorEvent, locale: string): void {
  if (!canSpeak || document.hidden || event.type !== 'entry' || event.entry.kind !== 'said') return;
  const { speaker, text } = event.entry;
  if (speaker === 'customer') return speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = languageOf(speaker, locale);
  utterance.pitch = PITCH[speaker];
  speechSynthesis.speak(utterance);
}

interface RecognitionEvent {
  readonly results: {
    readonly [n: number]: { readonly [n: number]: { readonly transcript: string } };
  };
}

interface Recognition {
  lang: string;
  start(): void;
  stop(): void;
  onresult: ((event: RecognitionEvent) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
}

type RecognitionConstructor = new () => Recognition;

const speechWindow = window as unknown as {
  SpeechRecognition?: RecognitionConstructor;
  webkitSpeechRecognition?: RecognitionConstructor;
};
const Recognizer = speechWindow.SpeechRecognition ?? speechWindow.webkitSpeechRecognition;

export const canListen = Recognizer !== undefined;

const ERROR_TEXTS: { readonly [error: string]: string } = {
  'not-allowed': 'The browser has no access to the microphone: allow it for this page, or type.',
  network: 'The browser cannot reach its speech service: type instead.',
};

export interface ListeningOptions {
  readonly locale: string;
  readonly onHeard: (text: string) => void;
  readonly onFailed: (reason: string) => void;
}

export function useListening({ locale, onHeard, onFailed }: ListeningOptions) {
  const [isListening, setListening] = useState(false);
  const recognition = useRef<Recognition>(undefined);
  const toggle = () => {
    if (!Recognizer) return;
    if (isListening) return recognition.current?.stop();
    const recognizer = new Recognizer();
    recognition.current = recognizer;
    recognizer.lang = locale;
    recognizer.onerror = ({ error }) =>
      onFailed(ERROR_TEXTS[error] ?? 'The browser recognized nothing: type instead.');
    recognizer.onresult = ({ results }) => onHeard(results[0]?.[0]?.transcript ?? '');
    recognizer.onend = () => setListening(false);
    setListening(true);
    recognizer.start();
  };
  return { isListening, toggle };
}
