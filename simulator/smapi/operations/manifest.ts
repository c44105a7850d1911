import { accepted, ok, seeOther } from '../answer';
import { type Operation } from '../alexa';
import { badRequest, forbidden, preconditionFailed } from '../errors';
import { sameVendor } from '../imports';
import { judge } from '../package/judge';
import { underWay } from '../skills';
import { type Manifest } from '../state';

export const getManifest: Operation = (call, { skills }) => {
  const { skillId = '', stageV2 = '' } = call.params;
  if (skills.get(skillId).pending)
    return seeOther(`/v1/skills/${skillId}/status?resource=manifest`);
  const { manifest } = skills.stage(skillId, stageV2);
  return ok({ manifest: manifest.value }, { ETag: manifest.eTag });
};

export const putManifest: Operation = async (call, { skills, mayInvoke }) => {
  const { skillId = '', stageV2 = '' } = call.params;
  if (stageV2 !== 'development') throw forbidden();
  const publication = skills.stage(skillId, stageV2);
  const expected = call.headers.get('if-match');
  if (expected !== null && expected !== publication.manifest.eTag) throw preconditionFailed();
  const { manifest = {} } = call.body as { manifest?: Manifest };
  const contents = { manifest, models: {}, assets: publication.assets };
  const findings = await judge(contents, { skillId, mayInvoke });
  if (findings.length > 0) {
    throw badRequest(
      findings.map(({ error }) => error),
      'Skill manifest is not valid.',
    );
  }
  publication.manifest = underWay(manifest);
  skills.touch(skillId);
  return accepted(`/v1/skills/${skillId}/status?resource=manifest`);
};

/** The way of old: a skill from its manifest alone. */
export const createSkill: Operation = async (call, { skills, vendorId, mayInvoke }) => {
  const { vendorId: given, manifest = {} } = call.body as {
    vendorId?: string;
    manifest?: Manifest;
  };
  sameVendor(given, vendorId);
  const contents = { manifest, models: {}, assets: {} };
  const findings = await judge(contents, { skillId: '', mayInvoke });
  if (findings.length > 0) {
    throw badRequest(
      findings.map(({ error }) => error),
      'Skill manifest is not valid.',
    );
  }
  const { skillId } = skills.begin(contents);
  skills.publish(skillId, contents);
  return accepted(`/v1/skills/${skillId}/status?resource=manifest`, { skillId });
};
