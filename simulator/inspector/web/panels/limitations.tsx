import { type Setting } from '../../server/events';

/** What can't be done with a deployed function, a sentence each. */
export const Limitations = ({ functionName, limitations }: Setting) =>
  limitations.length === 0 ? null : (
    <section class="left-out" aria-labelledby="left-out-title">
      <h3 id="left-out-title">{functionName} is deployed</h3>
      {limitations.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
