import { type SkillEndpoint } from '../../../simulator/function-host';
import { leaksIn } from '../../support/leaks';
import { type Report } from '../report';
import { simulated } from './simulated';

/** Searches what the simulator shows, and what the skill wrote, for every secret that was handed out. */
export async function checkOutputs(plant?: (end: SkillEndpoint) => SkillEndpoint): Promise<Report> {
  const { outputs, secrets, passcodes } = await simulated(plant);
  const failures: string[] = [];
  let lines = 0;
  for (const [where, texts] of Object.entries(outputs)) {
    lines += texts.length;
    for (const text of texts) {
      const [leak] = leaksIn(text, secrets);
      if (leak !== undefined) failures.push(`in ${where} stands ${leak}: ${text.slice(0, 300)}`);
    }
  }
  const wire = (outputs['the --json lines'] ?? []).filter((line) => line.includes('"message"'));
  for (const line of wire) {
    const leak = passcodes.find((passcode) => new RegExp(`\\b${passcode}\\b`).test(line));
    if (leak !== undefined) failures.push(`a message tells a passcode: ${line.slice(0, 300)}`);
  }
  return { figures: { 'lines of output': lines, secrets: secrets.length }, failures };
}
