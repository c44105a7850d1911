import { type Simulation } from '../simulation';
import { textMessageLine, transcriptLine, type TranscriptOptions, type WriteLine } from './print';

/** Writes until the returned function is called. */
export const showAsJson = (
  { record }: Pick<Simulation, 'record'>,
  write: WriteLine,
): (() => void) => record.subscribe((entry) => write(JSON.stringify(entry)));

/** Writes until the returned function is called. Includes text messages on the phone. */
export function showAsTranscript(
  simulation: Simulation,
  write: WriteLine,
  options: TranscriptOptions,
): () => void {
  let shownTexts = simulation.phone.length;
  return simulation.record.subscribe((entry) => {
    // A new customer has a new phone.
    shownTexts = Math.min(shownTexts, simulation.phone.length);
    for (const text of simulation.phone.slice(shownTexts))
      write(textMessageLine(text, options.colour));
    shownTexts = simulation.phone.length;
    const line = transcriptLine(entry, options);
    if (line !== undefined) write(line);
  });
}
