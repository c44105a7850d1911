import { useState } from 'preact/hooks';
import { ask as send } from './ask';
import { Conversation } from './conversation';
import { Courses } from './courses';
import { Diagram } from './diagram/diagram';
import { MessagePanel } from './diagram/message-panel';
import { FileMenu } from './file-menu';
import { CustomerPanel } from './panels/customer-panel';
import { Tabs } from './panels/tabs';
import { TurnsPanel } from './panels/turns-panel';
import { UnknownsPanel } from './panels/unknowns-panel';
import { canSpeak, speak } from './speech';
import { useEvents } from './use-events';
import { useKept } from './use-kept';

const ROOMS = [
  { name: 'talk', words: 'Talk' },
  { name: 'wire', words: 'Diagram' },
  { name: 'more', words: 'More' },
] as const;

const TABS = [
  { name: 'customer', words: 'Customer' },
  { name: 'turns', words: 'Turns' },
  { name: 'unknowns', words: 'Unknowns' },
] as const;

/** The page: who speaks, what goes over the wire, and what stands behind it. */
export function App() {
  const [speaking, setSpeaking] = useKept<'on' | 'off'>('speaking', 'on');
  const [room, setRoom] = useState<(typeof ROOMS)[number]['name']>('talk');
  const [tab, setTab] = useState<(typeof TABS)[number]['name']>('customer');
  const [chosen, choose] = useState<number>();
  const { view, connected, notice, tell } = useEvents((event) => {
    if (event.type === 'begin') choose(undefined);
    if (speaking === 'on') speak(event, view.setting?.locale ?? 'en-US');
  });
  const { lines, messages, setting, state, turns } = view;
  const asking = async (deed: string, body?: unknown) => {
    const wrong = await send(deed, body);
    tell(wrong);
    return wrong;
  };
  const ask = (deed: string, body?: unknown) => void asking(deed, body);
  const seen = messages.find(({ id }) => id === chosen);
  return (
    <div class={`page in-${room}`}>
      <header class="page-header">
        <h1>Link an account by voice</h1>
        <Courses state={state} ask={ask} />
        <div class="tools">
          {canSpeak && (
            <button
              type="button"
              aria-pressed={speaking === 'on'}
              onClick={() => setSpeaking(speaking === 'on' ? 'off' : 'on')}
            >
              Speaks aloud
            </button>
          )}
          <FileMenu messages={messages} ask={ask} tell={tell} />
        </div>
      </header>
      <nav class="rooms" aria-label="Parts of the page">
        {ROOMS.map(({ name, words }) => (
          <button
            key={name}
            type="button"
            aria-current={name === room ? 'page' : undefined}
            onClick={() => setRoom(name)}
          >
            {words}
          </button>
        ))}
      </nav>
      <div class="notice" role="alert">
        {notice !== undefined && (
          <p>
            {notice}{' '}
            <button type="button" onClick={() => tell(undefined)}>
              Put away
            </button>
          </p>
        )}
        {!connected && view.live && <p>The simulator has gone: start it again with npm start.</p>}
      </div>
      <main>
        <Conversation
          lines={lines}
          state={state}
          locale={setting?.locale ?? 'en-US'}
          say={(text) => ask('step', { say: text })}
        />
        <section class="wire" aria-labelledby="wire-title">
          <header class="room-header">
            <h2 id="wire-title">Who says what to whom</h2>
            <p class="count">{setting?.functionName ?? 'The bundle on this machine'}</p>
          </header>
          <Diagram messages={messages} chosen={chosen} choose={choose} />
          {seen && (
            <MessagePanel
              seen={seen}
              close={() => choose(undefined)}
              send={(requestId, text) => asking('send', { requestId, text })}
            />
          )}
        </section>
        <section class="more" aria-label="Behind the conversation">
          <Tabs label="Behind the conversation" tabs={TABS} chosen={tab} choose={setTab}>
            {state && tab === 'customer' && <CustomerPanel state={state} ask={ask} />}
            {tab === 'turns' && (
              <TurnsPanel turns={turns} deployed={setting?.functionName !== undefined} />
            )}
            {state && setting && tab === 'unknowns' && (
              <UnknownsPanel setting={setting} state={state} ask={ask} />
            )}
          </Tabs>
        </section>
      </main>
    </div>
  );
}
