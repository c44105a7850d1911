import { unexpectedResponse } from '../smapi/errors';
import { hasOwnershipTag } from '../package/ownership-tag';
import { type Run } from '../run';

/** A skill that is being created has no manifest for a while. */
const MANIFEST_READS = 7;
const READ_INTERVAL_MS = 10_000;

/**
 * Reads a skill without the ownership tag only once, because a search is repeated while Alexa creates a
 * skill.
 */
export class SkillSearch {
  private readonly untagged = new Set<string>();

  constructor(
    private readonly run: Run,
    private readonly tag: string,
  ) {}

  /** @returns the skill id */
  async find(): Promise<string | undefined> {
    const { smapi, settings } = this.run;
    for await (const { skillId, stage } of smapi.skills.list(settings.vendorId)) {
      if (stage !== 'development' || this.untagged.has(skillId)) continue;
      if (hasOwnershipTag(await this.manifestOf(skillId), this.tag)) return skillId;
      this.untagged.add(skillId);
    }
    return undefined;
  }

  private async manifestOf(skillId: string) {
    const { smapi, deadline } = this.run;
    for (let reads = 1; ; reads += 1) {
      const manifest = await smapi.skills.manifest(skillId, 'development');
      if (manifest !== undefined) return manifest;
      if (reads === MANIFEST_READS) {
        throw unexpectedResponse(
          'read the manifest',
          undefined,
          `skill ${skillId} is listed and has no manifest, so it may be this stage's own: delete it in the ` +
            "developer console, or set skillId in the stage's settings",
        );
      }
      await deadline.wait(READ_INTERVAL_MS, `waiting for the manifest of skill ${skillId}`);
    }
  }
}
