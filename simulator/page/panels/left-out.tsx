import { type Setting } from '../../page-server/events';

/** What can't be done with a deployed function, a sentence each. */
export const LeftOut = ({ functionName, leftOut }: Setting) =>
  leftOut.length === 0 ? null : (
    <section class="left-out" aria-labelledby="left-out-title">
      <h3 id="left-out-title">{functionName} is deployed</h3>
      {leftOut.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
