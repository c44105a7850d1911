import { FAULTS } from '../support/response-faults';
import { expectEvidence, tryResponses } from '../support/smapi-responses';

it.each(FAULTS)(
  'creates and deletes no wrong skill, records the truth, answers once and leaks nothing on "%s" during an update',
  (fault) => tryResponses('update', fault),
  300_000,
);

it('shows the results of an update in docs/evidence/smapi-responses.md', () => {
  expectEvidence('update');
});
