import { useEffect, useRef, useState } from 'preact/hooks';
import { type State } from '../page-server/events';
import { canListen, useListening } from './speech';
import { type Line } from './view';

const VOICES = {
  customer: 'Customer',
  alexa: 'Alexa',
  'voice-forward': 'Alexa, voice-forward skill',
  skill: 'Alexa, Ride Hailer',
} as const;

export interface ConversationProps {
  readonly lines: readonly Line[];
  readonly state: State | undefined;
  readonly locale: string;
  readonly say: (text: string) => void;
}

export function Conversation({ lines, state, locale, say }: ConversationProps) {
  return (
    <section class="conversation" aria-labelledby="conversation-title">
      <header class="room-header">
        <h2 id="conversation-title">Conversation</h2>
        <Microphone state={state} lines={lines} />
      </header>
      <Lines lines={lines} />
      <Suggestions state={state} say={say} />
      <Speak locale={locale} disabled={state?.playing != null} say={say} />
    </section>
  );
}

function Microphone({ state, lines }: Pick<ConversationProps, 'state' | 'lines'>) {
  const last = lines.findLast((line) => line.kind === 'said');
  const open = last?.kind === 'said' && last.said.microphone === 'open' && state?.awaits != null;
  const waits = {
    skill: 'listens for Ride Hailer',
    consent: 'listens for your consent',
    passcode: 'listens for the passcode',
  };
  const words = open && state?.awaits ? waits[state.awaits] : 'waits for “Alexa”';
  return (
    <p class={`microphone ${open ? 'open' : ''}`} role="status">
      <span aria-hidden="true" class="ring" /> Device {words}
    </p>
  );
}

function Lines({ lines }: Pick<ConversationProps, 'lines'>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [lines.length]);
  return (
    <div class="lines" role="log" aria-label="What was said" tabIndex={0} ref={list}>
      {lines.length === 0 && (
        <p class="empty">
          Say <q>Alexa, open Ride Hailer</q>, or play one of the courses above. What goes over the
          wire is drawn beside it as it happens.
        </p>
      )}
      {lines.map((line) => (
        <LineView key={line.id} line={line} />
      ))}
    </div>
  );
}

function LineView({ line }: { readonly line: Line }) {
  switch (line.kind) {
    case 'said': {
      const { speaker, text } = line.said;
      return (
        <div class={`bubble ${speaker}`}>
          <span class="voice">{VOICES[speaker]}</span>
          <p>{text === '...' ? <i>says nothing</i> : text}</p>
        </div>
      );
    }
    case 'card':
      return <p class="aside">A {line.type} card came into the Alexa app</p>;
    case 'problem':
      return <p class="aside problem">{line.text}</p>;
    case 'end':
      return <p class="aside end">{line.text}</p>;
  }
}

function Suggestions({ state, say }: Pick<ConversationProps, 'state' | 'say'>) {
  if (!state) return null;
  return (
    <div class="suggestions" role="group" aria-label="What can be said now">
      {state.suggestions.map((text) => (
        <button
          key={text}
          type="button"
          disabled={state.playing !== null}
          onClick={() => say(text)}
        >
          {text === '...' ? 'Say nothing' : text}
        </button>
      ))}
    </div>
  );
}

interface SpeakProps extends Pick<ConversationProps, 'say' | 'locale'> {
  readonly disabled: boolean;
}

function Speak({ say, locale, disabled }: SpeakProps) {
  const [text, setText] = useState('');
  const { isListening, toggle } = useListening(locale, say);
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '' || disabled) return;
    say(text);
    setText('');
  };
  return (
    <form class="speak" onSubmit={submit}>
      <input
        aria-label="What you say"
        placeholder="Say something"
        autocomplete="off"
        maxLength={1000}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {canListen && (
        <button
          type="button"
          aria-pressed={isListening}
          title="Listens once. Some browsers send the sound to their maker."
          onClick={toggle}
        >
          {isListening ? 'Listening' : 'Listen'}
        </button>
      )}
      <button type="submit" class="main" disabled={disabled}>
        Say
      </button>
    </form>
  );
}
