import { isMarked } from '../package/mark';
import { type Run } from '../run';

/**
 * Looks through the vendor's skills for a stage's mark. What was seen to be another's is not read
 * again in the same search, so it can be repeated while a skill is being made.
 */
export class SkillSearch {
  private readonly others = new Set<string>();

  constructor(
    private readonly run: Run,
    private readonly mark: string,
  ) {}

  /** @returns the skill's id */
  async find(): Promise<string | undefined> {
    const { smapi, settings } = this.run;
    for await (const { skillId, stage } of smapi.skills.list(settings.vendorId)) {
      if (skillId === undefined || stage !== 'development' || this.others.has(skillId)) continue;
      const manifest = await smapi.skills.manifest(skillId, 'development');
      if (manifest === undefined) continue;
      if (isMarked(manifest, this.mark)) return skillId;
      this.others.add(skillId);
    }
    return undefined;
  }
}
