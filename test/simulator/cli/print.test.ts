import { cardText, textMessageLine, transcriptLine } from '../../../simulator/cli/print';
import { showAsJson } from '../../../simulator/cli/show-conversation';
import { type Entry, Record, type Said } from '../../../simulator/record';

const plainOptions = { colour: false, showsCustomer: () => true, showsMessages: () => false };
const said = (speaker: Said['speaker'], text: string): Said => ({
  kind: 'said',
  speaker,
  text,
  microphone: 'open',
});
const message: Entry = {
  kind: 'message',
  from: 'skill',
  to: 'table',
  name: 'UpdateItem',
  body: { TableName: 'x' },
};
const end: Entry = {
  kind: 'end',
  linked: true,
  sessionOpen: false,
  outcome: 'linked',
  problems: 0,
};

describe('a transcript', () => {
  it.each<[Entry, string | undefined]>([
    [said('customer', 'open ride hailer'), 'Customer: open ride hailer'],
    [said('alexa', "Here's Ride Hailer."), "Alexa: Here's Ride Hailer."],
    [said('voice-forward', 'Do you\n agree?'), 'Alexa (voice-forward): Do you agree?'],
    [said('skill', 'Welcome!'), 'Alexa (skill): Welcome!'],
    [
      { kind: 'card', card: { type: 'LinkAccount' } },
      '  [In the Alexa app: a card to link the account]',
    ],
    [{ kind: 'problem', problem: 'No reprompt.' }, '  ! No reprompt.'],
    [message, undefined],
    [end, '(linked, outcome linked, the session is closed, no problem)'],
    [
      { ...end, faults: ['lwa=refused', 'table=500'] },
      '(linked, outcome linked, the session is closed, no problem, faults: lwa=refused table=500)',
    ],
    [
      { ...end, linked: false, sessionOpen: true, outcome: null, problems: 2 },
      '(not linked, the session is open, 2 problems)',
    ],
  ])('shows %j', (entry, line) => {
    expect(transcriptLine(entry, plainOptions)).toBe(line);
  });

  it("can leave out the customer's lines, and can show messages", () => {
    const terminalOptions = {
      ...plainOptions,
      showsCustomer: () => false,
      showsMessages: () => true,
    };
    expect(transcriptLine(said('customer', 'hello'), terminalOptions)).toBeUndefined();
    expect(transcriptLine(message, terminalOptions)).toBe('  skill -> table: UpdateItem');
  });

  it('has a different style for each of the four speakers', () => {
    const styles = (['customer', 'alexa', 'voice-forward', 'skill'] as const).map((speaker) => {
      const line = transcriptLine(said(speaker, ''), { ...plainOptions, colour: true });
      return line!.split('m')[0];
    });
    expect(new Set(styles).size).toBe(4);
    expect(textMessageLine('code', true)).not.toBe(textMessageLine('code', false));
  });

  it.each([
    [{ type: 'AskForPermissionsConsent' }, 'a card to grant permissions'],
    [
      { type: 'Simple', title: 'A ride', content: 'It is on its way.' },
      'a card, A ride: It is on its way.',
    ],
    [{ type: 'Odd' }, 'a card, {"type":"Odd"}'],
    [null, 'a card, null'],
  ])('names the card %j', (card, text) => {
    expect(cardText(card)).toBe(text);
  });
});

it('showAsJson writes each entry as one compact line', () => {
  const record = new Record();
  const lines: string[] = [];
  showAsJson({ record }, (line) => lines.push(line));
  record.add(said('skill', 'a\nb'));
  expect(lines).toEqual(['{"kind":"said","speaker":"skill","text":"a\\nb","microphone":"open"}']);
});
