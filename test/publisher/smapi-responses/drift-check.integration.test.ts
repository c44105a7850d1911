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
  'creates and deletes no wrong skill, records the state of Alexa, answers once and leaks nothing on "%s" during a drift check',
  (fault) => tryResponses('drift check', fault),
  300_000,
);

it('shows the results of a drift check in docs/evidence/smapi-responses.md', () => {
  expectEvidence('drift check');
});
