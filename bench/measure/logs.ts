import { type Turn } from '../envelopes';
import { type Subject } from '../peers/peers';
import { coldStart } from './cold';
import { type World } from './world';

/** Bytes that a skill writes to its log in a turn, metrics among them. */
export async function loggedBytes(
  world: World,
  subject: Subject,
  turns: readonly Turn[],
): Promise<number> {
  let bytes = 0;
  for (const turn of turns) bytes += (await coldStart(world, subject, turn)).loggedBytes;
  return bytes;
}
