import { useState } from 'preact/hooks';
import { postAction } from './post-action';
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

const AREAS = [
  { name: 'talk', words: 'Talk' },
  { name: 'wire', words: 'Messages' },
  { name: 'more', words: 'More' },
] as const;

const TABS = [
  { name: 'customer', words: 'Customer' },
  { name: 'turns', words: 'Turn' },
  { name: 'assumptions', words: 'Faults and assumptions' },
] as const;

/** The inspector: conversation, messages, and the details behind them. */
export function App() {
  const [aloud, setAloud] = useStored<'on' | 'off'>('speaking', 'on');
  const [area, setArea] = useState<(typeof AREAS)[number]['name']>('talk');
  const [tab, setTab] = useState<(typeof TABS)[number]['name']>('customer');
  const [chosen, choose] = useState<number>();
  const { view, connected, notice, notify } = useEvents((event) => {
    if (event.type === 'begin') choose(undefined);
    if (aloud === 'on') speak(event, view.setup?.locale ?? 'en-US');
  });
  const { lines, messages, setup, state, turns } = view;
  const asking = async (action: string, body?: unknown) => {
    notify(undefined);
    const wrong = await postAction(action, body);
    // A later error arrives as a notice of the stream, perhaps before this response.
    if (wrong !== undefined) notify(wrong);
    return wrong;
  };
  const ask = (action: string, body?: unknown) => void asking(action, body);
  const hasScenarios = setup?.hasScenarios ?? false;
  const isDeployed = setup?.functionName !== undefined;
  return (
    <div class={`page in-${area}`}>
      <Header
        state={state}
        setup={setup}
        hasScenarios={hasScenarios}
        messages={messages}
        ask={ask}
        notify={notify}
      />
      <nav class="areas" aria-label="Areas">
        {AREAS.map(({ name, words }) => (
          <button
            key={name}
            type="button"
            aria-current={name === area ? 'page' : undefined}
            onClick={() => setArea(name)}
          >
            {words}
          </button>
        ))}
      </nav>
      <Notice
        notice={notice}
        isGone={!connected && view.live}
        dismiss={() => notify(undefined)}
        playAgain={() => ask('playAgain')}
      />
      <main>
        <Conversation
          lines={lines}
          state={state}
          locale={setup?.locale ?? 'en-US'}
          skillName={setup?.skillName ?? 'the skill'}
          hasScenarios={hasScenarios}
          readsAloud={aloud === 'on'}
          setReadsAloud={(on) => setAloud(on ? 'on' : 'off')}
          say={(text) => ask('step', { say: text })}
          notify={notify}
        />
        <Messages
          messages={messages}
          functionName={setup?.functionName}
          chosen={chosen}
          choose={choose}
          send={(requestId, text) => asking('send', { requestId, text })}
        />
        <section class="more" aria-label="Behind the conversation">
          <Tabs label="Behind the conversation" tabs={TABS} chosen={tab} choose={setTab}>
            {setup && <Limitations {...setup} />}
            {state && tab === 'customer' && (
              <CustomerPanel
                state={state}
                skillName={setup?.skillName ?? 'the skill'}
                isDeployed={isDeployed}
                ask={ask}
              />
            )}
            {tab === 'turns' && <TurnsPanel turns={turns} isDeployed={isDeployed} />}
            {state && setup && tab === 'assumptions' && (
              <AssumptionsPanel setup={setup} state={state} ask={ask} />
            )}
          </Tabs>
        </section>
      </main>
    </div>
  );
}
