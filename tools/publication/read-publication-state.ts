import { type Aws } from '../../lambda/publisher/aws';
import { publicationParameterName, type StageId } from '../../lambda/publisher/names';
import {
  parsePublicationState,
  type PublicationState,
} from '../../lambda/publisher/state/publication-state';

/** @throws PublisherError if the stored state is malformed */
export async function readPublicationState(
  parameters: Aws['parameters'],
  id: StageId,
): Promise<PublicationState> {
  const name = publicationParameterName(id);
  const stored = await parameters.read(name);
  return stored === undefined ? {} : parsePublicationState(stored, name);
}
