import { useState } from 'preact/hooks';
import { postAction } from './post-action';
import { Conversation } from './conversation/conversation';
import { speak } from './conversation/speech';
import { Header } from './header';
import { Messages } from './messages';
import { Details } from './panels/details';
import { Toast } from './toast';
import { useEvents } from './use-events';
import { useStored } from './use-stored';

const AREAS = [
  { name: 'conversation', words: 'Talk' },
  { name: 'messages', words: 'Messages' },
  { name: 'details', words: 'Details' },
] as const;

export function App() {
  const [aloud, setAloud] = useStored<'on' | 'off'>('speaking', 'on');
  const [area, setArea] = useState<(typeof AREAS)[number]['name']>('conversation');
  const [chosen, choose] = useState<number>();
  const { view, connected, notice, notify } = useEvents((event) => {
    if (event.type === 'begin') choose(undefined);
    if (aloud === 'on') speak(event, view.setup?.locale ?? 'en-US');
  });
  const { lines, messages, setup, state, turns } = view;
  const chosenTurn = messages.find(({ id }) => id === chosen)?.turn;
  const performAction = async (action: string, body?: unknown) => {
    notify(undefined);
    const error = await postAction(action, body);
    // A notice can have arrived during a successful action: the page keeps it.
    if (error !== undefined) notify(error);
    return error;
  };
  const act = (action: string, body?: unknown) => void performAction(action, body);
  return (
    <div class={`page in-${area}`}>
      <Header
        state={state}
        setup={setup}
        messages={messages}
        act={act}
        inform={(text) => notify(text, 'info')}
      />
      {state?.buildError != null && (
        <pre class="build-error" role="alert" tabIndex={0}>
          {state.buildError}
        </pre>
      )}
      <nav class="areas" aria-label="Areas">
        {AREAS.map(({ name, words }) => (
          <button
            key={name}
            type="button"
            class={`to-${name}`}
            aria-current={name === area ? 'page' : undefined}
            onClick={() => setArea(name)}
          >
            {words}
          </button>
        ))}
      </nav>
      <main>
        <Conversation
          lines={lines}
          state={state}
          setup={setup}
          chosen={chosen}
          chosenTurn={chosenTurn}
          choose={choose}
          readsAloud={aloud === 'on'}
          setReadsAloud={(on) => setAloud(on ? 'on' : 'off')}
          act={act}
          notify={notify}
        />
        <Messages
          messages={messages}
          turns={turns}
          functionName={setup?.functionName}
          chosen={chosen}
          choose={choose}
          send={(requestId, text) => performAction('send', { requestId, text })}
        />
        <Details state={state} setup={setup} turns={turns} chosenTurn={chosenTurn} act={act} />
      </main>
      <Toast
        notice={notice}
        isOffline={!connected && view.isLive}
        dismiss={() => notify(undefined)}
        playAgain={() => act('playAgain')}
      />
    </div>
  );
}
