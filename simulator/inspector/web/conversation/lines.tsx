import { useStickToEnd } from '../use-stick-to-end';
import { languageOf } from './language';
import { type Line } from '../view';

const VOICES = {
  customer: 'Customer',
  alexa: 'Alexa',
  'voice-forward': 'Alexa, voice-forward skill',
} as const;

export interface LinesProps {
  readonly lines: readonly Line[];
  /** Language of the utterances; the inspector itself is in English. */
  readonly locale: string;
  readonly skillName: string;
  /** Utterance that opens the skill. */
  readonly opening: string;
  readonly hasScenarios: boolean;
}

/** The transcript with cards, problems and the end of a conversation. */
export function Lines({ lines, locale, skillName, opening, hasScenarios }: LinesProps) {
  const { box, scrolled } = useStickToEnd<HTMLDivElement>(lines.length);
  return (
    <div
      class="lines"
      role="log"
      aria-label="Transcript"
      tabIndex={0}
      ref={box}
      onScroll={scrolled}
    >
      {lines.length === 0 && (
        <p class="empty">
          Say <q lang={locale}>{opening}</q>
          {hasScenarios && ', or play a scenario'}.
        </p>
      )}
      {lines.map((line, index) => (
        <LineView
          key={line.id}
          line={line}
          before={lines[index - 1]}
          locale={locale}
          skillName={skillName}
        />
      ))}
    </div>
  );
}

interface LineViewProps extends Pick<LinesProps, 'locale' | 'skillName'> {
  readonly line: Line;
  readonly before: Line | undefined;
}

function LineView({ line, before, locale, skillName }: LineViewProps) {
  switch (line.kind) {
    case 'said': {
      const { speaker, text } = line.said;
      const isContinued = before?.kind === 'said' && before.said.speaker === speaker;
      return (
        <div class={`bubble ${speaker} ${isContinued ? 'continued' : ''}`}>
          <span class="voice">{speaker === 'skill' ? `Alexa, ${skillName}` : VOICES[speaker]}</span>
          {text === '...' ? (
            <p>
              <i>says nothing</i>
            </p>
          ) : (
            <p lang={languageOf(speaker, locale)}>{text}</p>
          )}
        </div>
      );
    }
    case 'card':
      return <p class="aside">The skill sent a {line.type} card to the Alexa app</p>;
    case 'problem':
      return (
        <div class="aside problem">
          <p>{line.text}</p>
          {line.trace.length > 0 && <pre tabIndex={0}>{line.trace.join('\n')}</pre>}
        </div>
      );
    case 'note':
      return <p class="aside note">{line.text}</p>;
    case 'end':
      return <p class="aside end">{line.text}</p>;
  }
}
