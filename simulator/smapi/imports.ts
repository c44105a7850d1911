import { badRequest, conflict, notFound } from './errors';
import { newImportId } from './ids';
import { judge, type MayInvoke } from './package/judge';
import { readPackage } from './package/read';
import { type Skills } from './skills';
import { type Finding, type ImportJob, type SkillPackage, type SmapiState } from './state';
import { type Switches } from './switches';

/** An import that nobody asks about is through after this, by the simulator's clock. */
const THROUGH_AFTER_MS = 60_000;

/**
 * Imports of skill packages. Alexa works on them between its answers: each request that it answers
 * takes every import one step on, so a client that polls sees `IN_PROGRESS` as often as the switches
 * say, and one that was cut off and comes back finds it done.
 */
export class Imports {
  constructor(
    private readonly state: SmapiState,
    private readonly skills: Skills,
    private readonly switches: Switches,
    private readonly now: () => number,
    private readonly mayInvoke: MayInvoke,
  ) {}

  /**
   * Takes a package for a new skill, or for one that is there.
   *
   * @throws Refusal 409 while another import of the skill is under way
   */
  async start(zip: Uint8Array, skillId?: string): Promise<ImportJob> {
    if (skillId !== undefined && this.underWay(skillId)) throw conflict();
    const { contents, findings } = readPackage(zip);
    const skill = skillId === undefined ? this.skills.begin(contents) : this.skills.get(skillId);
    const found = await this.findings(contents, findings, skill.skillId);
    const steps = this.switches.importSteps;
    const job: ImportJob = {
      importId: newImportId(),
      skillId: skill.skillId,
      creates: skillId === undefined,
      startedAt: this.now(),
      stepsLeft: Number.isFinite(steps) ? steps : null,
      status: 'IN_PROGRESS',
      end: this.switches.importEnds ?? (found.length === 0 ? 'SUCCEEDED' : 'FAILED'),
      findings: found,
      locales: Object.keys(contents?.models ?? {}),
      staged: contents,
    };
    this.state.imports[job.importId] = job;
    return job;
  }

  /** @throws Refusal 404 */
  get(importId: string): ImportJob {
    const job = this.state.imports[importId];
    if (job === undefined) throw notFound(`The import ${importId} does not exist.`);
    return job;
  }

  underWay(skillId: string): boolean {
    return this.all().some((job) => job.skillId === skillId && job.status === 'IN_PROGRESS');
  }

  all(): readonly ImportJob[] {
    return Object.values(this.state.imports);
  }

  /** One step for every import under way; what is through takes effect. */
  step(): void {
    for (const job of this.all()) {
      if (job.status !== 'IN_PROGRESS' || job.stepsLeft === null) continue;
      const overdue = this.now() - job.startedAt >= THROUGH_AFTER_MS;
      if (job.stepsLeft <= 0 || overdue) this.finish(job);
      else job.stepsLeft -= 1;
    }
  }

  private finish(job: ImportJob): void {
    job.status = job.end;
    if (job.end === 'SUCCEEDED' && job.staged !== null && this.skills.find(job.skillId)) {
      this.skills.publish(job.skillId, job.staged);
    } else if (job.creates) {
      this.skills.remove(job.skillId);
    }
    job.staged = null;
  }

  private async findings(
    contents: SkillPackage | null,
    unread: readonly Finding[],
    skillId: string,
  ): Promise<readonly Finding[]> {
    const { importFails } = this.switches;
    if (importFails.length > 0) {
      return importFails.map((message) => ({ resource: 'Manifest', error: { message } }));
    }
    if (contents === null) return unread;
    return judge(contents, { skillId, mayInvoke: this.mayInvoke });
  }
}

/** @throws Refusal 400 for a vendor that the developer doesn't belong to */
export function sameVendor(given: string | undefined, vendorId: string): void {
  if (given === vendorId) return;
  throw badRequest([
    { code: 'INVALID_REQUEST_PARAMETER', message: `The vendor ${given ?? '(none)'} is not yours.` },
  ]);
}
