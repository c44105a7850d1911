import { type Setup, type State } from '../../server/events';
import { type SwitchProps } from '../panels/switch';
import { useStored } from '../use-stored';
import { type Line } from '../view';
import { Device } from './device';
import { IntentForm } from './intent-form';
import { Lines } from './lines';
import { Suggestions } from './suggestions';
import { UtteranceForm } from './utterance-form';
import { canListen, canSpeak } from './speech';

export interface ConversationProps {
  readonly lines: readonly Line[];
  readonly state: State | undefined;
  readonly setup: Setup | undefined;
  readonly chosen: number | undefined;
  readonly chosenTurn: number | undefined;
  readonly choose: (id: number) => void;
  readonly readsAloud: boolean;
  readonly setReadsAloud: (on: boolean) => void;
  readonly act: (action: string, body?: unknown) => void;
  readonly notify: (error: string) => void;
}

export function Conversation(props: ConversationProps) {
  const { lines, state, setup, chosen, chosenTurn, choose } = props;
  const { readsAloud, setReadsAloud, act, notify } = props;
  const { locale = 'en-US', skillName = 'the skill' } = setup ?? {};
  const [listening, setListening] = useStored<'on' | 'off'>('listening', 'off');
  const recognizesSpeech = canListen && listening === 'on';
  const isPlaying = state?.playing != null;
  const say = (text: string) => act('step', { say: text });
  return (
    <section class="conversation" aria-labelledby="conversation-title">
      <header class="area-header">
        <h2 id="conversation-title">Conversation</h2>
        {canSpeak && <Toggle words="Read aloud" on={readsAloud} set={setReadsAloud} />}
        {canListen && (
          <Toggle
            words="Listen"
            on={recognizesSpeech}
            set={(on) => setListening(on ? 'on' : 'off')}
          />
        )}
      </header>
      <Lines
        lines={lines}
        setup={setup}
        opening={state?.suggestions[0] ?? ''}
        chosen={chosen}
        chosenTurn={chosenTurn}
        choose={choose}
      />
      <div class="now">
        <Device state={state} lines={lines} skillName={skillName} />
        <Suggestions state={state} locale={locale} say={say} />
        <UtteranceForm
          locale={locale}
          disabled={isPlaying}
          recognizesSpeech={recognizesSpeech}
          say={say}
          notify={notify}
        />
        <IntentForm
          intents={setup?.intents ?? []}
          disabled={isPlaying}
          send={(intent) => act('step', { intent })}
        />
      </div>
    </section>
  );
}

const Toggle = ({ words, on, set }: Omit<SwitchProps, 'tip'>) => (
  <button type="button" class="quiet" aria-pressed={on} onClick={() => set(!on)}>
    {words}
  </button>
);
