import { EvidenceSection } from '../support/evidence-section';
import { FAULTS } from '../support/response-faults';
import { startStage, stopStage, tryFault } from '../support/smapi-responses';

const section = new EvidenceSection();
beforeEach(startStage);
afterEach(stopStage);

it.each(FAULTS)(
  'keeps the one skill, records nothing that Alexa lacks, answers each event once and leaks nothing on "%s" during an update',
  (fault) => tryFault('update', fault, section),
  300_000,
);

it('shows the results of an update in docs/evidence/smapi-responses.md', () => {
  section.expectUpToDate('update');
});
