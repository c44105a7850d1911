import { badRequest, forbidden } from '../error-responses';
import { checkIfMatch, checkVendor, type Operation, type OperationContext } from '../operation';
import { errorsIn, validatePackage } from '../package/validate-package';
import { accepted, ok, seeOther } from '../response';
import { updating } from '../skills';
import { type Manifest, type SkillPackage } from '../state';

export const getManifest: Operation = ({ params }, { skills }) => {
  const { skillId = '', stageV2 = '' } = params;
  if (skills.get(skillId).pending) return seeOther(statusPath(skillId));
  const { manifest } = skills.stage(skillId, stageV2);
  return ok({ manifest: manifest.value }, { ETag: manifest.eTag });
};

export const putManifest: Operation = async (request, context) => {
  const { skills } = context;
  const { skillId = '', stageV2 = '' } = request.params;
  if (stageV2 !== 'development') throw forbidden();
  const content = skills.stage(skillId, stageV2);
  checkIfMatch(request, content.manifest.eTag);
  const { manifest = {} } = request.body as { manifest?: Manifest };
  await checkManifest({ manifest, models: {}, assets: content.assets }, skillId, context);
  content.manifest = updating(manifest);
  skills.touch(skillId);
  return accepted(statusPath(skillId));
};

export const createSkill: Operation = async ({ body }, context) => {
  const { skills } = context;
  const { vendorId, manifest = {} } = body as { vendorId?: string; manifest?: Manifest };
  checkVendor(vendorId, context);
  const contents = { manifest, models: {}, assets: {} };
  await checkManifest(contents, '', context);
  const { skillId } = skills.create(contents);
  skills.publish(skillId, contents);
  return accepted(statusPath(skillId), { skillId });
};

/** @throws RejectedRequestError 400 */
async function checkManifest(
  contents: SkillPackage,
  skillId: string,
  { alexaMayInvoke }: OperationContext,
): Promise<void> {
  const errors = errorsIn(await validatePackage(contents, { skillId, alexaMayInvoke }));
  if (errors.length === 0) return;
  const violations = errors.map(({ error }) => error);
  throw badRequest(violations, 'Skill manifest is not valid.');
}

const statusPath = (skillId: string): string => `/v1/skills/${skillId}/status?resource=manifest`;
