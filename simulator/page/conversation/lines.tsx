import { useEndInSight } from '../use-end-in-sight';
import { type Line } from '../view';

const VOICES = {
  customer: 'Customer',
  alexa: 'Alexa',
  'voice-forward': 'Alexa, voice-forward skill',
  skill: 'Alexa, Ride Hailer',
} as const;

export interface LinesProps {
  readonly lines: readonly Line[];
  /** What is said is in the customer's language; the page is not. */
  readonly locale: string;
}

/** All that was said, as bubbles, and what happened meanwhile. */
export function Lines({ lines, locale }: LinesProps) {
  const { box, scrolled } = useEndInSight<HTMLDivElement>(lines.length);
  return (
    <div
      class="lines"
      role="log"
      aria-label="What was said"
      tabIndex={0}
      ref={box}
      onScroll={scrolled}
    >
      {lines.length === 0 && (
        <p class="empty">
          Say <q>Alexa, open Ride Hailer</q>, or play one of the courses above.
        </p>
      )}
      {lines.map((line, index) => (
        <LineView key={line.id} line={line} before={lines[index - 1]} locale={locale} />
      ))}
    </div>
  );
}

interface LineViewProps extends Pick<LinesProps, 'locale'> {
  readonly line: Line;
  readonly before: Line | undefined;
}

function LineView({ line, before, locale }: LineViewProps) {
  switch (line.kind) {
    case 'said': {
      const { speaker, text } = line.said;
      const goesOn = before?.kind === 'said' && before.said.speaker === speaker;
      return (
        <div class={`bubble ${speaker} ${goesOn ? 'goes-on' : ''}`}>
          <span class="voice">{VOICES[speaker]}</span>
          {text === '...' ? (
            <p>
              <i>says nothing</i>
            </p>
          ) : (
            <p lang={locale}>{text}</p>
          )}
        </div>
      );
    }
    case 'card':
      return <p class="aside">A {line.type} card came into the Alexa app</p>;
    case 'problem':
      return <p class="aside problem">{line.text}</p>;
    case 'end':
      return <p class="aside end">{line.text}</p>;
  }
}
