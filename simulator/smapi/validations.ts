import { notFound } from './errors';
import { newValidationId } from './ids';
import { type Finding } from './state';

export interface Validation {
  readonly id: string;
  readonly status: 'IN_PROGRESS' | 'SUCCESSFUL' | 'FAILED';
  readonly findings: readonly Finding[];
}

/** Validations of a skill: shown as under way when first asked about. */
export class Validations {
  private readonly byId = new Map<string, { findings: readonly Finding[]; asked: number }>();
  private latest = '';

  start(findings: readonly Finding[]): Validation {
    const id = newValidationId();
    this.byId.set(id, { findings, asked: 0 });
    this.latest = id;
    return { id, status: 'IN_PROGRESS', findings: [] };
  }

  /**
   * @param given an id, or `mostRecent`
   * @throws Refusal 404
   */
  get(given: string): Validation {
    const id = given === 'mostRecent' ? this.latest : given;
    const found = this.byId.get(id);
    if (found === undefined) throw notFound(`The validation ${given} does not exist.`);
    found.asked += 1;
    if (found.asked === 1) return { id, status: 'IN_PROGRESS', findings: [] };
    const status = found.findings.length === 0 ? 'SUCCESSFUL' : 'FAILED';
    return { id, status, findings: found.findings };
  }
}
