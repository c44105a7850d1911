import { useState } from 'preact/hooks';
import { type Setup, type State } from '../../server/events';
import { type Turn } from '../view';
import { AssumptionsPanel } from './assumptions-panel';
import { CustomerPanel } from './customer-panel';
import { Tabs } from './tabs';
import { TurnsPanel } from './turns-panel';

const TABS = [
  { name: 'customer', words: 'Customer' },
  { name: 'turns', words: 'Turn' },
  { name: 'assumptions', words: 'Faults and assumptions' },
] as const;

export interface DetailsProps {
  readonly state: State | undefined;
  readonly setup: Setup | undefined;
  readonly turns: readonly Turn[];
  readonly chosenTurn: number | undefined;
  readonly act: (action: string, body?: unknown) => void;
}

export function Details({ state, setup, turns, chosenTurn, act }: DetailsProps) {
  const [tab, setTab] = useState<(typeof TABS)[number]['name']>('customer');
  const isDeployed = setup?.functionName !== undefined;
  return (
    <section class="details" aria-label="Behind the conversation">
      <Tabs id="details" label="Behind the conversation" tabs={TABS} chosen={tab} choose={setTab}>
        {setup && setup.limitations.length > 0 && (
          <section class="limitations" aria-labelledby="limitations-title">
            <h2 id="limitations-title">{setup.functionName} is deployed</h2>
            {setup.limitations.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        )}
        {state && setup && tab === 'customer' && (
          <CustomerPanel
            state={state}
            skillName={setup.skillName}
            isDeployed={isDeployed}
            act={act}
          />
        )}
        {tab === 'turns' && (
          <TurnsPanel turns={turns} chosenTurn={chosenTurn} isDeployed={isDeployed} />
        )}
        {state && setup && tab === 'assumptions' && (
          <AssumptionsPanel setup={setup} state={state} act={act} />
        )}
      </Tabs>
    </section>
  );
}
