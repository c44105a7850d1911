import { type Entry } from '../../simulator/record';
import { withoutPasscode } from '../../simulator/replay';

type Message = Extract<Entry, { kind: 'message' }>;
type Party = Message['from'];

const PARTIES: readonly (readonly [Party, string])[] = [
  ['customer', 'Customer'],
  ['alexa', 'Alexa'],
  ['skill', 'Skill'],
  ['voice-forward', "Amazon's voice-forward skill"],
  ['lwa', 'Login with Amazon'],
  ['profile', 'Profile API'],
  ['service', 'Service'],
  ['table', 'Ledger'],
];

/** Calls that the skill makes side by side are drawn in this order. */
const SIDE_BY_SIDE: readonly Party[] = ['table', 'profile', 'lwa', 'service'];

const LONGEST_LINE = 72;

/** What happened as a Mermaid sequence diagram; how Alexa names a skill is left out. */
export function sequence(entries: readonly Entry[]): string {
  const arrows = inOrder(entries).flatMap((entry) => {
    if (entry.kind === 'message') return [...stepAt(entry), arrowOf(entry)];
    if (entry.kind !== 'said') return [];
    const words = `"${shortened(withoutPasscode(entry.text))}"`;
    return entry.speaker === 'customer'
      ? [`  customer->>alexa: ${words}`]
      : [`  ${idOf(entry.speaker)}-->>customer: ${words}`];
  });
  const parties = PARTIES.map(([party, name]) => `  participant ${idOf(party)} as ${name}`);
  return ['sequenceDiagram', ...parties, ...arrows].join('\n');
}

/** The two hand-overs divide the flow into the document's steps. */
function stepAt(message: Message): string[] {
  const over = (words: string) => [`  Note over customer,table: ${words}`];
  if (message.to === 'voice-forward' && message.from === 'alexa')
    return over('Amazon links by voice');
  return message.name === 'SessionResumedRequest' ? over('The skill goes on') : [];
}

function arrowOf(message: Message): string {
  const { from, to, name } = message;
  const isAnswer = /^\d{3}\b/.test(name) || name === 'answer';
  return `  ${idOf(from)}${isAnswer ? '-->>' : '->>'}${idOf(to)}: ${labelOf(message)}`;
}

function labelOf({ name, body }: Message): string {
  const { request, response } = (body ?? {}) as {
    request?: { intent?: { name: string }; cause?: { result?: { status?: string } } };
    response?: { directives?: readonly { type: string }[] };
  };
  const status = request?.cause?.result?.status;
  const label = request?.intent?.name ?? response?.directives?.[0]?.type ?? name;
  return (status === undefined ? label : `${label} ${status}`).replaceAll(/[;#]/g, ' ');
}

/** Side by side is no order: between a request to the skill and its answer, calls are sorted by party. */
function inOrder(entries: readonly Entry[]): Entry[] {
  const ordered: Entry[] = [];
  let calls: Message[] = [];
  const place = ({ from, to }: Message) =>
    Math.max(SIDE_BY_SIDE.indexOf(from), SIDE_BY_SIDE.indexOf(to));
  for (const entry of entries) {
    const isCall =
      entry.kind === 'message' &&
      (entry.from === 'skill' || entry.to === 'skill') &&
      place(entry) >= 0;
    if (isCall) {
      calls.push(entry);
      continue;
    }
    ordered.push(...calls.sort((one, other) => place(one) - place(other)), entry);
    calls = [];
  }
  return [...ordered, ...calls];
}

function shortened(text: string): string {
  const words = text.replaceAll(/[;#]/g, ',');
  if (words.length <= LONGEST_LINE) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_LINE))} …`;
}

const idOf = (party: string): string => party.replaceAll('-', '');
