import { noContent, ok } from '../answer';
import { type Operation } from '../alexa';
import { badRequest, forbidden } from '../errors';
import { type Update, type Versioned } from '../state';

const RESOURCES = [
  'manifest',
  'interactionModel',
  'hostedSkillDeployment',
  'hostedSkillProvisioning',
];

/** How the last write of each resource of the development stage went. */
export const skillStatus: Operation = (call, { skills }) => {
  const skill = skills.get(call.params['skillId'] ?? '');
  const asked = call.query.getAll('resource');
  const unknown = asked.find((resource) => !RESOURCES.includes(resource));
  if (unknown !== undefined) {
    throw badRequest([
      { code: 'INVALID_ENUM_VALUE', message: `There is no resource named ${unknown}.` },
    ]);
  }
  const wanted = (resource: string) => asked.length === 0 || asked.includes(resource);
  const publication = skill.stages.development;
  if (publication === undefined || skill.pending) {
    const lastUpdateRequest = { status: 'IN_PROGRESS' };
    return ok(wanted('manifest') ? { manifest: { lastUpdateRequest } } : {});
  }
  const { manifest, models } = publication;
  const shownModels = Object.entries(models).map(([locale, model]) => {
    return [locale, shown(model)] as const;
  });
  return ok({
    ...(wanted('manifest') && { manifest: shown(manifest) }),
    ...(wanted('interactionModel') && { interactionModel: Object.fromEntries(shownModels) }),
  });
};

/** A skill that customers have is not deleted by its developer's tools. */
export const deleteSkill: Operation = (call, { skills }) => {
  const { skillId, stages } = skills.get(call.params['skillId'] ?? '');
  if (stages.live || stages.certified) {
    throw forbidden(`The skill ${skillId} is certified or live: it can't be deleted.`);
  }
  skills.remove(skillId);
  return noContent();
};

const shown = ({ eTag, update }: Versioned<unknown>): object => ({
  lastUpdateRequest: lastUpdate(update),
  eTag,
});

function lastUpdate(update: Update): object {
  const { status, errors, underWay } = update;
  if (underWay) {
    update.underWay = false;
    return { status: 'IN_PROGRESS' };
  }
  return errors.length === 0 ? { status } : { status, errors };
}
