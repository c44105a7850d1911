import { createHash, randomUUID } from 'node:crypto';
import { newId } from '../ids';
import { ownValue } from '../json';
import { type Violation } from './response';
import { notFound } from './error-responses';
import {
  STAGES,
  type AccountLinkingRequest,
  type Manifest,
  type StageContent,
  type Skill,
  type SkillPackage,
  type SmapiState,
  type Stage,
  type Versioned,
} from './state';

export class Skills {
  constructor(
    private readonly state: SmapiState,
    private readonly vendorId: string,
    private readonly now: () => number,
  ) {}

  /** Oldest first. */
  all(): readonly Skill[] {
    return Object.values(this.state.skills);
  }

  find(skillId: string): Skill | undefined {
    return ownValue(this.state.skills, skillId);
  }

  /** @throws RejectedRequestError 404 */
  get(skillId: string): Skill {
    const skill = this.find(skillId);
    if (skill === undefined) throw notFound(`The skill ${skillId} does not exist.`);
    return skill;
  }

  /** @throws RejectedRequestError 404 for an unknown or pending skill, an unknown stage, or an empty stage */
  stage(skillId: string, stage: string): StageContent {
    const skill = this.get(skillId);
    const content = isStage(stage) && !skill.pending ? skill.stages[stage] : undefined;
    if (content === undefined) {
      throw notFound(`The skill ${skillId} has no stage ${stage}.`);
    }
    return content;
  }

  create(skillPackage: SkillPackage | null): Skill {
    const skill: Skill = {
      skillId: newId.skill(),
      vendorId: this.vendorId,
      lastUpdated: this.now(),
      pending: true,
      stages: skillPackage === null ? {} : { development: stageContentOf(skillPackage) },
      enabled: {},
    };
    this.state.skills[skill.skillId] = skill;
    return skill;
  }

  /** Account linking stays, because no package contains it. */
  publish(skillId: string, skillPackage: SkillPackage): void {
    const skill = this.get(skillId);
    const { accountLinking } = skill.stages.development ?? {};
    skill.stages.development = {
      ...stageContentOf(skillPackage),
      ...(accountLinking !== undefined && { accountLinking }),
    };
    skill.pending = false;
    skill.lastUpdated = this.now();
  }

  touch(skillId: string): void {
    const skill = this.get(skillId);
    skill.lastUpdated = this.now();
    if (skill.stages.development) skill.stages.development.eTag = newETag();
  }

  remove(skillId: string): void {
    delete this.state.skills[skillId];
  }

  /** Includes the client secret. */
  accountLinking(skillId: string, stage: Stage = 'development'): AccountLinkingRequest | undefined {
    return this.find(skillId)?.stages[stage]?.accountLinking?.value;
  }

  manifest(skillId: string, stage: Stage = 'development'): Manifest | undefined {
    return this.find(skillId)?.stages[stage]?.manifest.value;
  }

  isEnabled(skillId: string, stage: Stage = 'development'): boolean {
    return this.find(skillId)?.enabled[stage] === true;
  }

  submit(skillId: string): void {
    this.get(skillId).isSubmitted = true;
  }

  certify(skillId: string): void {
    this.copy(skillId, 'development', 'certified');
  }

  goLive(skillId: string): void {
    const from = this.get(skillId).stages.certified ? 'certified' : 'development';
    this.copy(skillId, from, 'live');
    delete this.get(skillId).stages.certified;
  }

  private copy(skillId: string, from: Stage, to: Stage): void {
    this.get(skillId).stages[to] = structuredClone(this.stage(skillId, from));
  }
}

/** A new ETag, even if the content is the same. */
const newETag = (): string => createHash('md5').update(randomUUID()).digest('hex');

const isStage = (name: string): name is Stage => (STAGES as readonly string[]).includes(name);

/** Every request for the status gets SUCCEEDED. */
export const updated = <T>(value: T): Versioned<T> => ({
  value,
  eTag: newETag(),
  update: { status: 'SUCCEEDED', errors: [], inProgress: false },
});

/** The first request for the status gets IN_PROGRESS, each later one gets the result. */
export const updating = <T>(value: T, errors: readonly Violation[] = []): Versioned<T> => ({
  value,
  eTag: newETag(),
  update: { status: errors.length === 0 ? 'SUCCEEDED' : 'FAILED', errors, inProgress: true },
});

const stageContentOf = ({ manifest, models, assets }: SkillPackage): StageContent => ({
  eTag: newETag(),
  manifest: updated(manifest),
  models: Object.fromEntries(
    Object.entries(models).map(([locale, model]) => [locale, updated(model)]),
  ),
  assets: { ...assets },
});
