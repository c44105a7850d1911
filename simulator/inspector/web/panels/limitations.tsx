import { type Setup } from '../../server/events';

/** Features that a deployed function does not have. */
export const Limitations = ({ functionName, limitations }: Setup) =>
  limitations.length === 0 ? null : (
    <section class="limitations" aria-labelledby="limitations-title">
      <h2 id="limitations-title">{functionName} is deployed</h2>
      {limitations.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
