import { EvidenceSection } from '../support/evidence-section';
import { FAULTS } from '../support/response-faults';
import { startResponses, stopResponses, tryResponses } from '../support/smapi-responses';

const section = new EvidenceSection();
beforeEach(startResponses);
afterEach(stopResponses);

it.each(FAULTS)(
  'keeps a certified skill, answers each event once and leaks nothing on "%s" during a delete',
  (fault) => tryResponses('delete', fault, section),
  300_000,
);

it('shows the results of a delete in docs/evidence/smapi-responses.md', () => {
  section.expectUpToDate('delete');
});
