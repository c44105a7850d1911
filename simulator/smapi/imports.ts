import { newId } from '../ids';
import { ownValue } from '../json';
import { conflict, notFound } from './error-responses';
import { errorsIn, validatePackage, type AlexaMayInvoke } from './package/validate-package';
import { manifestSchemaFindings } from './package/schema-rules';
import { readPackage } from './package/read-package';
import { type Skills } from './skills';
import { type Finding, type ImportJob, type SkillPackage, type SmapiState } from './state';
import { type Controls } from './controls';

/** An import of this age ends at the next request, unless its number of steps is infinite. */
const MAX_DURATION_MS = 60_000;

/** Each request to SMAPI advances all imports by one step. */
export class Imports {
  constructor(
    private readonly state: SmapiState,
    private readonly skills: Skills,
    private readonly controls: Controls,
    private readonly now: () => number,
    private readonly alexaMayInvoke: AlexaMayInvoke,
  ) {}

  /**
   * @param skillId @default a new skill
   * @throws RejectedRequestError 404 for an unknown skill, 409 during another import of the skill
   */
  async start(zip: Uint8Array, skillId?: string): Promise<ImportJob> {
    const { contents, findings: unreadable } = readPackage(zip);
    const skill =
      skillId === undefined ? this.skills.create(listable(contents)) : this.skills.get(skillId);
    const findings = await this.findings(contents, unreadable, skill.skillId);
    // Checked after the `await`, so that only one of two simultaneous imports starts.
    if (skillId !== undefined && this.isRunning(skillId)) throw conflict();
    const steps = this.controls.importSteps;
    const job: ImportJob = {
      importId: newId.skillImport(),
      skillId: skill.skillId,
      creates: skillId === undefined,
      startedAt: this.now(),
      stepsLeft: Number.isFinite(steps) ? steps : null,
      status: 'IN_PROGRESS',
      end: this.controls.importResult ?? (errorsIn(findings).length === 0 ? 'SUCCEEDED' : 'FAILED'),
      findings,
      locales: Object.keys(contents?.models ?? {}),
      staged: contents,
    };
    this.state.imports[job.importId] = job;
    return job;
  }

  /** @throws RejectedRequestError 404 */
  get(importId: string): ImportJob {
    const job = ownValue(this.state.imports, importId);
    if (job === undefined) throw notFound(`The import ${importId} does not exist.`);
    return job;
  }

  isRunning(skillId: string): boolean {
    return this.all().some((job) => job.skillId === skillId && job.status === 'IN_PROGRESS');
  }

  all(): readonly ImportJob[] {
    return Object.values(this.state.imports);
  }

  step(): void {
    for (const job of this.all()) {
      if (job.status !== 'IN_PROGRESS' || job.stepsLeft === null) continue;
      const overdue = this.now() - job.startedAt >= MAX_DURATION_MS;
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
    unreadable: readonly Finding[],
    skillId: string,
  ): Promise<readonly Finding[]> {
    const { importErrors } = this.controls;
    if (importErrors.length > 0) {
      return importErrors.map((message) => ({
        severity: 'error',
        resource: 'Manifest',
        error: { message },
      }));
    }
    if (contents === null) return unreadable;
    return validatePackage(contents, { skillId, alexaMayInvoke: this.alexaMayInvoke });
  }
}

/** During its import, a new skill is listed only if its manifest is valid. */
const listable = (contents: SkillPackage | null): SkillPackage | null =>
  contents !== null && manifestSchemaFindings(contents.manifest).length === 0 ? contents : null;
