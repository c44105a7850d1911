import type { Effort, Report } from '../report';
import { PLANTED } from './planted';

/** Plants one defect of each class, and sees that the check which has to find it does. */
export async function checkPlanted(effort: Effort): Promise<Report> {
  const failures: string[] = [];
  let caught = 0;
  for (const [defect, run] of Object.entries(PLANTED)) {
    const report = await run(effort);
    if (report.failures.length > 0) caught += 1;
    else failures.push(`${defect}: nobody noticed`);
  }
  return { figures: { 'planted defects caught': caught }, failures };
}
