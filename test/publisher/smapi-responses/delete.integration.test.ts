import { EvidenceSection } from '../support/evidence-section';
import { FAULTS } from '../support/response-faults';
import { startStage, stopStage, tryFault } from '../support/smapi-responses';

const section = new EvidenceSection();
beforeEach(startStage);
afterEach(stopStage);

it.each(FAULTS)(
  'keeps a certified skill, answers each event once and leaks nothing on "%s" during a delete',
  (fault) => tryFault('delete', fault, section),
  300_000,
);

it('shows the results of a delete in docs/evidence/smapi-responses.md', () => {
  section.expectUpToDate('delete');
});
