import { type Aws } from '../../lambda/publisher/aws';
import { publicationParameterName, type StageId } from '../../lambda/publisher/names';
import {
  parsePublicationState,
  type PublicationState,
} from '../../lambda/publisher/state/publication-state';

/** The publication state of a stage; empty if nothing was published. Throws a `PublisherError` if it is malformed. */
export async function readPublicationState(
  parameters: Aws['parameters'],
  id: StageId,
): Promise<PublicationState> {
  const name = publicationParameterName(id);
  const stored = await parameters.read(name);
  return stored === undefined ? {} : parsePublicationState(stored, name);
}
