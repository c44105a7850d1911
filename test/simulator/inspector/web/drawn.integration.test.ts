import { readFileSync } from 'node:fs';
import { type InspectorEvent } from '../../../../simulator/inspector/server/events';
import { type Entry } from '../../../../simulator/record';
import { languageOf } from '../../../../simulator/inspector/web/conversation/language';
import { asMermaid } from '../../../../simulator/inspector/web/diagram/mermaid';
import { problemFields } from '../../../../simulator/inspector/web/message/problem-fields';
import { hasProblem, labelOf } from '../../../../simulator/inspector/web/diagram/label';
import { protocolRow } from '../../../../simulator/inspector/web/message/protocol-row';
import { partnerOf } from '../../../../simulator/inspector/web/diagram/exchanges';
import { stepsByFirstMessage } from '../../../../simulator/inspector/web/diagram/document-step';
import { EMPTY_VIEW, viewAfter, type View } from '../../../../simulator/inspector/web/view';
import { SCENARIO_NAMES, playScenario } from '../../../../simulator/scenarios/scenarios';
import { startSimulation } from '../../../../simulator/start-simulation';
import { type Simulation } from '../../../../simulator/simulation';
import { fromRoot } from '../../../../tools/paths';

const viewOf = (entries: readonly Entry[]): View =>
  entries
    .map((entry): InspectorEvent => ({ type: 'entry', turn: 1, entry }))
    .reduce(viewAfter, EMPTY_VIEW);

describe('the diagram of a scenario', () => {
  let simulation: Simulation;
  const views = new Map<string, View>();
  beforeAll(async () => {
    simulation = await startSimulation({});
    for (const name of SCENARIO_NAMES) {
      const before = simulation.record.entries.length;
      await playScenario(simulation, name);
      views.set(name, viewOf(simulation.record.entries.slice(before)));
    }
  });
  afterAll(() => simulation.close());

  it.each(SCENARIO_NAMES)("has the three steps of Amazon's document in the scenario %s", (name) => {
    const { messages } = views.get(name)!;
    const stepStarts = [...stepsByFirstMessage(messages)].map(([id, step]) => {
      const { message } = messages.find((one) => one.id === id)!;
      return `${step}: ${message.from} to ${message.to}, ${labelOf(message).replace(/“.*”/, 'says')}`;
    });
    expect(stepStarts).toEqual([
      '1: customer to alexa, says',
      '2: alexa to voice-forward, LaunchRequest',
      expect.stringMatching(/^3: alexa to skill, SessionResumed [A-Z_]+$/),
    ]);
  });

  it('explains every message with a row of docs/reference/protocol.md', () => {
    const protocol = readFileSync(fromRoot('docs', 'reference', 'protocol.md'), 'utf8');
    const rows = [...views.values()].flatMap(({ messages }) =>
      messages.map((seen) => protocolRow(seen, partnerOf(messages, seen)?.message)),
    );
    const named = new Set(rows);
    expect(named.size).toBeGreaterThan(12);
    for (const row of named) expect(protocol).toContain(`<a id="${row}"></a>`);
  });

  it('exports each message as one line of Mermaid, with special characters removed', () => {
    const { messages } = views.get('consents')!;
    const lines = asMermaid(messages)
      .split('\n')
      .filter((line) => line.includes('>>'));
    expect(lines).toHaveLength(messages.length);
    for (const line of lines) expect(line).not.toMatch(/[;#]/);
  });
});

describe('a diagram with faults', () => {
  const message = { kind: 'message', from: 'skill', to: 'table', body: null } as const;
  const { messages } = viewOf([
    { ...message, name: 'connection refused', fault: 'table=refused' },
    { ...message, from: 'lwa', to: 'skill', name: 'no answer', fault: 'lwa=timeout' },
    { ...message, from: 'lwa', to: 'skill', name: '200', fault: 'lwa=garbage' },
    { ...message, name: 'UpdateItem' },
  ]);

  it('marks the message of each fault as a problem', () => {
    expect(messages.map(hasProblem)).toEqual([true, true, true, false]);
  });

  it('marks a message without a response with a cross in Mermaid', () => {
    const lines = asMermaid(messages).split('\n');
    expect(lines).toContain('  skill-xtable: ⚠ connection refused (table=refused)');
    expect(lines).toContain('  lwa--xskill: ⚠ no answer (lwa=timeout)');
    expect(lines).toContain('  lwa-->>skill: ⚠ 200 (lwa=garbage)');
  });
});

describe('a spoken line', () => {
  it.each([
    ['ja-JP', ['ja-JP', 'en-US', 'ja-JP', 'ja-JP']],
    ['de-DE', ['de-DE', 'en-US', 'en-US', 'de-DE']],
  ])('in %s has the language in which its speaker talks', (locale, languages) => {
    const speakers = ['customer', 'alexa', 'voice-forward', 'skill'] as const;
    expect(speakers.map((speaker) => languageOf(speaker, locale))).toEqual(languages);
  });

  it.each([
    ['a', 96],
    ['あ', 48],
  ])('is shortened to the width of the diagram: %s', (letter, letters) => {
    const said = { kind: 'said', speaker: 'skill', microphone: 'open' } as const;
    const nameOf = (times: number) =>
      viewOf([{ ...said, text: letter.repeat(times) }]).messages[0]!.message.name;
    expect(nameOf(letters)).toBe(`“${letter.repeat(letters)}”`);
    expect(nameOf(letters + 1)).toBe(`“${letter.repeat(letters)}…”`);
  });
});

describe('a problem of a response', () => {
  it.each([
    ['Response to LaunchRequest: the response asks a question without a reprompt.', 'reprompt'],
    ['Response to LaunchRequest: response.card.title must be string.', 'title'],
    ['Response to LaunchRequest: response.directives.0.type must be "x".', 'directives'],
    ['Response to AMAZON.StopIntent: AMAZON.StopIntent must end the session.', 'shouldEndSession'],
  ])('points at a field of the response: %s', (problem, field) => {
    expect([...problemFields([problem])]).toContain(field);
  });
});
