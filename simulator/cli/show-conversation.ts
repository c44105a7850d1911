import { type Simulation } from '../simulation';
import {
  jsonLine,
  textMessageLine,
  transcriptLine,
  type TranscriptOptions,
  type WriteLine,
} from './print';

/** Writes each entry of the record from now on as one JSON object. Returns what ends it. */
export const showAsJson = (simulation: Simulation, write: WriteLine): (() => void) =>
  simulation.record.subscribe((entry) => write(jsonLine(entry)));

/** Writes the conversation so that it can be read, text messages to the phone included. */
export function showAsTranscript(
  simulation: Simulation,
  write: WriteLine,
  options: TranscriptOptions,
): () => void {
  let read = simulation.phone.length;
  return simulation.record.subscribe((entry) => {
    // Another customer has another phone.
    read = Math.min(read, simulation.phone.length);
    for (const text of simulation.phone.slice(read)) write(textMessageLine(text, options.colour));
    read = simulation.phone.length;
    const line = transcriptLine(entry, options);
    if (line !== undefined) write(line);
  });
}
