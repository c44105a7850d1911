import { useRef } from 'preact/hooks';
import { type State } from '../../server/events';
import { useStored } from '../use-stored';
import { type Line } from '../view';
import { Device } from './device';
import { Lines } from './lines';
import { UtteranceForm } from './utterance-form';
import { canListen, canSpeak } from './speech';

export interface ConversationProps {
  readonly lines: readonly Line[];
  readonly state: State | undefined;
  readonly locale: string;
  readonly skillName: string;
  readonly hasScenarios: boolean;
  readonly readsAloud: boolean;
  readonly setReadsAloud: (on: boolean) => void;
  readonly say: (text: string) => void;
  readonly notify: (notice: string) => void;
}

/** The transcript, the state of the device, and suggested utterances. */
export function Conversation(props: ConversationProps) {
  const { lines, state, locale, skillName, hasScenarios, readsAloud, setReadsAloud, say, notify } =
    props;
  const [listening, setListening] = useStored<'on' | 'off'>('listening', 'off');
  const listens = canListen && listening === 'on';
  return (
    <section class="conversation" aria-labelledby="conversation-title">
      <header class="area-header">
        <h2 id="conversation-title">Conversation</h2>
        {canSpeak && (
          <button
            type="button"
            class="quiet"
            aria-pressed={readsAloud}
            onClick={() => setReadsAloud(!readsAloud)}
          >
            Read aloud
          </button>
        )}
        {canListen && (
          <button
            type="button"
            class="quiet"
            aria-pressed={listens}
            onClick={() => setListening(listens ? 'off' : 'on')}
          >
            Listen
          </button>
        )}
      </header>
      <Lines
        lines={lines}
        locale={locale}
        skillName={skillName}
        opening={state?.suggestions[0] ?? ''}
        hasScenarios={hasScenarios}
      />
      <div class="now">
        <Device state={state} lines={lines} skillName={skillName} />
        <Suggestions state={state} locale={locale} say={say} />
        <UtteranceForm
          locale={locale}
          disabled={state?.playing != null}
          listens={listens}
          say={say}
          notify={notify}
        />
      </div>
    </section>
  );
}

function Suggestions({ state, locale, say }: Pick<ConversationProps, 'state' | 'locale' | 'say'>) {
  const group = useRef<HTMLDivElement>(null);
  if (!state) return null;
  const [code = '{code}'] = /\d{4,}/.exec(state.phone.at(-1) ?? '') ?? [];
  /** The suggestions change: the focus stays in their group for keyboard users. */
  const take = (text: string) => {
    group.current?.focus();
    say(text);
  };
  return (
    <div class="suggestions" role="group" aria-label="Suggestions" tabIndex={-1} ref={group}>
      {state.suggestions.map((text) => (
        <button
          key={text}
          type="button"
          disabled={state.playing !== null}
          onClick={() => take(text)}
        >
          {text === '...' ? (
            'Say nothing'
          ) : (
            <span lang={locale}>{text.replace('{code}', code)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
