import { STEP_NAMES } from './document-step';

/** Describes the diagram before the first message. */
export const EmptyDiagram = () => (
  <div class="nothing">
    <p>Every message appears here as it is sent, in the three steps of Amazon’s document.</p>
    <ol>
      {Object.values(STEP_NAMES).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
    <p>Press an arrow to see the message, and the rule that explains it.</p>
  </div>
);
