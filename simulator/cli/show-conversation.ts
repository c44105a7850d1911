import { type Simulation } from '../simulation';
import {
  jsonLine,
  textMessageLine,
  transcriptLine,
  type TranscriptOptions,
  type WriteLine,
} from './print';

/** Writes each new entry of the record as one JSON object. Returns a function that stops it. */
export const showAsJson = (simulation: Simulation, write: WriteLine): (() => void) =>
  simulation.record.subscribe((entry) => write(jsonLine(entry)));

/** Writes the conversation as a transcript, including text messages. Returns a function that stops it. */
export function showAsTranscript(
  simulation: Simulation,
  write: WriteLine,
  options: TranscriptOptions,
): () => void {
  let read = simulation.phone.length;
  return simulation.record.subscribe((entry) => {
    // A new customer has a new phone.
    read = Math.min(read, simulation.phone.length);
    for (const text of simulation.phone.slice(read)) write(textMessageLine(text, options.colour));
    read = simulation.phone.length;
    const line = transcriptLine(entry, options);
    if (line !== undefined) write(line);
  });
}
