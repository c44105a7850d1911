import { noContent, ok } from '../response';
import { type Operation } from '../operation';
import { badRequest, forbidden } from '../error-responses';
import { type Update, type Versioned } from '../state';

const RESOURCES = [
  'manifest',
  'interactionModel',
  'hostedSkillDeployment',
  'hostedSkillProvisioning',
];

export const skillStatus: Operation = (request, { skills }) => {
  const skill = skills.get(request.params['skillId'] ?? '');
  const requested = request.query.getAll('resource');
  const unknown = requested.find((resource) => !RESOURCES.includes(resource));
  if (unknown !== undefined) {
    throw badRequest([{ code: 'INVALID_ENUM_VALUE', message: `Unknown resource: ${unknown}.` }]);
  }
  const isRequested = (resource: string) => requested.length === 0 || requested.includes(resource);
  const development = skill.stages.development;
  if (development === undefined || skill.pending) {
    const lastUpdateRequest = { status: 'IN_PROGRESS' };
    return ok(isRequested('manifest') ? { manifest: { lastUpdateRequest } } : {});
  }
  const { manifest, models } = development;
  const modelStatuses = Object.entries(models).map(([locale, model]) => {
    return [locale, statusOf(model)] as const;
  });
  return ok({
    ...(isRequested('manifest') && { manifest: statusOf(manifest) }),
    ...(isRequested('interactionModel') && { interactionModel: Object.fromEntries(modelStatuses) }),
  });
};

export const deleteSkill: Operation = (request, { skills }) => {
  const { skillId, stages } = skills.get(request.params['skillId'] ?? '');
  if (stages.live || stages.certified) {
    throw forbidden(`The skill ${skillId} is certified or live: it cannot be deleted.`);
  }
  skills.remove(skillId);
  return noContent();
};

const statusOf = ({ eTag, update }: Versioned<unknown>): object => ({
  lastUpdateRequest: lastUpdate(update),
  eTag,
});

function lastUpdate(update: Update): object {
  const { status, errors, inProgress } = update;
  if (inProgress) {
    update.inProgress = false;
    return { status: 'IN_PROGRESS' };
  }
  return errors.length === 0 ? { status } : { status, errors };
}
