import { useState } from 'preact/hooks';
import { ask as send } from './post-action';
import { Conversation } from './conversation/conversation';
import { speak } from './conversation/speech';
import { Messages } from './diagram/messages';
import { Header } from './header';
import { Notice } from './notice';
import { CustomerPanel } from './panels/customer-panel';
import { Limitations } from './panels/limitations';
import { Tabs } from './panels/tabs';
import { TurnsPanel } from './panels/turns-panel';
import { AssumptionsPanel } from './panels/assumptions-panel';
import { useEvents } from './use-events';
import { useStored } from './use-stored';

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
  const [aloud, setAloud] = useStored<'on' | 'off'>('speaking', 'on');
  const [room, setRoom] = useState<(typeof ROOMS)[number]['name']>('talk');
  const [tab, setTab] = useState<(typeof TABS)[number]['name']>('customer');
  const [chosen, choose] = useState<number>();
  const { view, connected, notice, tell } = useEvents((event) => {
    if (event.type === 'begin') choose(undefined);
    if (aloud === 'on') speak(event, view.setting?.locale ?? 'en-US');
  });
  const { lines, messages, setting, state, turns } = view;
  const asking = async (action: string, body?: unknown) => {
    tell(undefined);
    const wrong = await send(action, body);
    // What goes wrong later is told by the stream, perhaps before this answer has come.
    if (wrong !== undefined) tell(wrong);
    return wrong;
  };
  const ask = (action: string, body?: unknown) => void asking(action, body);
  const hasScenarios = setting?.hasScenarios ?? false;
  const isDeployed = setting?.functionName !== undefined;
  return (
    <div class={`page in-${room}`}>
      <Header state={state} hasScenarios={hasScenarios} messages={messages} ask={ask} tell={tell} />
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
      <Notice notice={notice} isGone={!connected && view.live} tell={tell} />
      <main>
        <Conversation
          lines={lines}
          state={state}
          locale={setting?.locale ?? 'en-US'}
          skillName={setting?.skillName ?? 'the skill'}
          hasScenarios={hasScenarios}
          readsAloud={aloud === 'on'}
          setReadsAloud={(on) => setAloud(on ? 'on' : 'off')}
          say={(text) => ask('step', { say: text })}
          tell={tell}
        />
        <Messages
          messages={messages}
          functionName={setting?.functionName}
          chosen={chosen}
          choose={choose}
          send={(requestId, text) => asking('send', { requestId, text })}
        />
        <section class="more" aria-label="Behind the conversation">
          <Tabs label="Behind the conversation" tabs={TABS} chosen={tab} choose={setTab}>
            {setting && <Limitations {...setting} />}
            {state && tab === 'customer' && (
              <CustomerPanel
                state={state}
                skillName={setting?.skillName ?? 'the skill'}
                isDeployed={isDeployed}
                ask={ask}
              />
            )}
            {tab === 'turns' && <TurnsPanel turns={turns} isDeployed={isDeployed} />}
            {state && setting && tab === 'unknowns' && (
              <AssumptionsPanel setting={setting} state={state} ask={ask} />
            )}
          </Tabs>
        </section>
      </main>
    </div>
  );
}
