import { type World } from '../world';
import {
  jsonLine,
  textMessageLine,
  transcriptLine,
  type TranscriptOptions,
  type WriteLine,
} from './print';

/** Writes each entry of the record from now on as one JSON object. Returns what ends it. */
export const showAsJson = (world: World, write: WriteLine): (() => void) =>
  world.record.subscribe((entry) => write(jsonLine(entry)));

/** Writes the conversation so that it can be read, text messages to the phone included. */
export function showAsTranscript(
  world: World,
  write: WriteLine,
  options: TranscriptOptions,
): () => void {
  let read = world.phone.length;
  return world.record.subscribe((entry) => {
    // Another customer has another phone.
    read = Math.min(read, world.phone.length);
    for (const text of world.phone.slice(read)) write(textMessageLine(text, options.colour));
    read = world.phone.length;
    const line = transcriptLine(entry, options);
    if (line !== undefined) write(line);
  });
}
