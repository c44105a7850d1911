import {
  decideOffer,
  type OfferDecision,
  type OfferHistory,
} from '../../lambda/linking/offer-policy';
import {
  casesOf,
  decisionsAt,
  type Fact,
  FACT_NAMES,
  FACTS,
  INTERVAL,
  NOW,
  POLICY,
  QUIET,
} from './policy';
import { table } from './table';

const WORDS: Readonly<Record<OfferDecision, string>> = {
  voice: 'offers by voice',
  appCard: 'sends the app card',
  none: 'says nothing of it',
};

/** Every case of the policy, a row each. */
export function policyTable(): string {
  const rows = casesOf().map(({ facts, decisions }) => {
    const holding = facts.filter(([, value]) => value).map(([fact]) => FACTS[fact].words);
    return [holding.join(' and ') || NOTHING, ...decisions.map((one) => WORDS[one])];
  });
  return table([HEADING, ...rows]);
}

const HEADING = [
  'the customer, by the first line that holds',
  'opens the skill',
  'asks for what needs the account',
  'asks for more of it, the offer being open',
];
const NOTHING = 'none of these';

type State = Fact | 'open';

/** Something that a customer does, or time that passes. */
interface Change {
  readonly name: string;
  /** What is remembered after it; undefined where it can't come about. */
  readonly after: (past: OfferHistory) => OfferHistory | undefined;
}

const CHANGES: readonly Change[] = [
  { name: 'opens the skill', after: offered('launch') },
  { name: 'asks for what needs the account', after: offered('required') },
  { name: 'says no', after: (past) => ({ ...past, cooldownStartedAt: NOW }) },
  { name: 'links', after: (past) => ({ ...past, linkedAt: NOW }) },
  { name: `${INTERVAL} pass`, after: (past) => aged(past, POLICY.minIntervalMs) },
  { name: `${QUIET} pass`, after: (past) => aged(past, POLICY.cooldownMs) },
];

const isTime = (name: string): boolean => name.endsWith(' pass');

function offered(trigger: 'launch' | 'required'): Change['after'] {
  return (past) =>
    decideOffer(trigger, past, NOW, POLICY) === 'voice'
      ? { ...past, offers: [NOW, ...past.offers].slice(0, POLICY.maxOffers) }
      : undefined;
}

/** The same past, seen so much later; what is older than the interval is all alike until it is forgotten. */
function aged(past: OfferHistory, ms: number): OfferHistory {
  const older = (time: number | undefined): number[] =>
    time === undefined || time - ms <= NOW - POLICY.cooldownMs ? [] : [NOW - POLICY.minIntervalMs];
  return {
    cooldownStartedAt: older(past.cooldownStartedAt)[0],
    linkedAt: older(past.linkedAt)[0],
    offers: past.offers.flatMap(older),
  };
}

/** What a customer can become, found by letting everything happen that can, as a Mermaid diagram. */
export function customerStates(): string {
  const edges = new Map<string, Set<string>>();
  const decisions = new Map<State, Set<string>>();
  const seen = new Set<string>();
  const open: OfferHistory[] = [{ offers: [] }];
  for (let past = open.pop(); past; past = open.pop()) {
    if (seen.has(JSON.stringify(past))) continue;
    seen.add(JSON.stringify(past));
    const from = stateOf(past);
    const [launch, needed] = decisionsAt(past, NOW);
    add(decisions, from, `opened: ${launch}<br/>needed: ${needed}`);
    for (const { name, after } of CHANGES) {
      const next = after(past);
      if (!next) continue;
      open.push(next);
      const edge = `${from} --> ${stateOf(next)}`;
      // A longer time that does the same says nothing more.
      const known = [...(edges.get(edge) ?? [])].some(isTime) && isTime(name);
      if (stateOf(next) !== from && !known) add(edges, edge, name);
    }
  }
  return diagram(decisions, edges);
}

const stateOf = (past: OfferHistory): State =>
  FACT_NAMES.find((fact) => FACTS[fact].holds(past, NOW)) ?? 'open';

function add<Key>(sets: Map<Key, Set<string>>, key: Key, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

type Named<Key> = ReadonlyMap<Key, ReadonlySet<string>>;

function diagram(decisions: Named<State>, edges: Named<string>): string {
  const states = [...decisions].map(([state, made]) => {
    const words = state === 'open' ? 'may be asked' : FACTS[state].words;
    return `  ${state}: ${words}<br/>${[...made].join(' or ')}`;
  });
  const arrows = [...edges].map(([edge, names]) => `  ${edge}: ${[...names].sort().join(', or ')}`);
  return ['stateDiagram-v2', '  [*] --> open', ...states.sort(), ...arrows.sort()].join('\n');
}
