import { FAULTS } from '../support/response-faults';
import {
  expectEvidence,
  startResponses,
  stopResponses,
  tryResponses,
} from '../support/smapi-responses';

beforeAll(startResponses);
afterAll(stopResponses);

it.each(FAULTS)(
  'creates and deletes no wrong skill, records the state of Alexa, answers once and leaks nothing on "%s" during an update',
  (fault) => tryResponses('update', fault),
  300_000,
);

it('shows the results of an update in docs/evidence/smapi-responses.md', () => {
  expectEvidence('update');
});
