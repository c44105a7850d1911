import { type Violation } from './answer';
import { notFound } from './errors';
import { newETag, newSkillId } from './ids';
import {
  STAGES,
  type AccountLinkingRequest,
  type Manifest,
  type Publication,
  type Skill,
  type SkillPackage,
  type SmapiState,
  type Stage,
  type Versioned,
} from './state';

/** The vendor's skills: what the operations work on, and what a test looks into. */
export class Skills {
  constructor(
    private readonly state: SmapiState,
    private readonly vendorId: string,
    private readonly now: () => number,
  ) {}

  /** Every skill, the oldest first. */
  all(): readonly Skill[] {
    return Object.values(this.state.skills);
  }

  find(skillId: string): Skill | undefined {
    return this.state.skills[skillId];
  }

  /** @throws Refusal 404 */
  get(skillId: string): Skill {
    const skill = this.find(skillId);
    if (skill === undefined) throw notFound(`The skill ${skillId} does not exist.`);
    return skill;
  }

  /** @throws Refusal 404 where there is no such skill, no such stage, or nothing in it yet */
  stage(skillId: string, stage: string): Publication {
    const skill = this.get(skillId);
    const publication = isStage(stage) && !skill.pending ? skill.stages[stage] : undefined;
    if (publication === undefined) {
      throw notFound(`The skill ${skillId} has no stage ${stage}.`);
    }
    return publication;
  }

  /** A skill that an import, or the operation that makes one from a manifest, begins with. */
  begin(from: SkillPackage | null): Skill {
    const skill: Skill = {
      skillId: newSkillId(),
      vendorId: this.vendorId,
      lastUpdated: this.now(),
      pending: true,
      stages: from === null ? {} : { development: publicationOf(from) },
      enabled: {},
    };
    this.state.skills[skill.skillId] = skill;
    return skill;
  }

  /** Puts a package into the development stage; account linking is not part of one, and stays. */
  publish(skillId: string, from: SkillPackage): void {
    const skill = this.get(skillId);
    const { accountLinking } = skill.stages.development ?? {};
    skill.stages.development = {
      ...publicationOf(from),
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

  /** What a stage's account linking was last written as, the secret with it. */
  accountLinking(skillId: string, stage: Stage = 'development'): AccountLinkingRequest | undefined {
    return this.find(skillId)?.stages[stage]?.accountLinking?.value;
  }

  manifest(skillId: string, stage: Stage = 'development'): Manifest | undefined {
    return this.find(skillId)?.stages[stage]?.manifest.value;
  }

  isEnabled(skillId: string, stage: Stage = 'development'): boolean {
    return this.find(skillId)?.enabled[stage] === true;
  }

  /** What certification does: the development stage is copied, and kept apart from then on. */
  certify(skillId: string): void {
    this.copy(skillId, 'development', 'certified');
  }

  /** What going live does: customers get the certified stage, or the development one where none is. */
  goLive(skillId: string): void {
    const from = this.get(skillId).stages.certified ? 'certified' : 'development';
    this.copy(skillId, from, 'live');
    delete this.get(skillId).stages.certified;
  }

  private copy(skillId: string, from: Stage, to: Stage): void {
    this.get(skillId).stages[to] = structuredClone(this.stage(skillId, from));
  }
}

export const isStage = (name: string): name is Stage =>
  (STAGES as readonly string[]).includes(name);

export const succeeded = <T>(value: T): Versioned<T> => ({
  value,
  eTag: newETag(),
  update: { status: 'SUCCEEDED', errors: [], underWay: false },
});

/** As `succeeded`, for a write of its own: whoever asks first hears that it is under way. */
export const underWay = <T>(value: T, errors: readonly Violation[] = []): Versioned<T> => ({
  value,
  eTag: newETag(),
  update: { status: errors.length === 0 ? 'SUCCEEDED' : 'FAILED', errors, underWay: true },
});

const publicationOf = ({ manifest, models, assets }: SkillPackage): Publication => ({
  eTag: newETag(),
  manifest: succeeded(manifest),
  models: Object.fromEntries(
    Object.entries(models).map(([locale, model]) => [locale, succeeded(model)]),
  ),
  assets: { ...assets },
});
