import { type Setup } from '../../server/events';

/** Features that a deployed function does not have. */
export const Limitations = ({ functionName, limitations }: Setup) =>
  limitations.length === 0 ? null : (
    <section class="left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{functionName} is deployed</h2>
      {limitations.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
