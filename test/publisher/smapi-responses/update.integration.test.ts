import { EvidenceSection } from '../support/evidence-section';
import { FAULTS } from '../support/response-faults';
import { startResponses, stopResponses, tryResponses } from '../support/smapi-responses';

const section = new EvidenceSection();
beforeEach(startResponses);
afterEach(stopResponses);

it.each(FAULTS)(
  'keeps the one skill, records nothing that Alexa lacks, answers each event once and leaks nothing on "%s" during an update',
  (fault) => tryResponses('update', fault, section),
  300_000,
);

it('shows the results of an update in docs/evidence/smapi-responses.md', () => {
  section.expectUpToDate('update');
});
