import { accepted, ok } from '../answer';
import { type Operation } from '../alexa';

export const startExport: Operation = (call, { skills, exports }) => {
  const { skillId = '', stage = '' } = call.params;
  const exportId = exports.start(skills.stage(skillId, stage));
  return accepted(`/v1/skills/exports/${exportId}`);
};

export const exportStatus: Operation = (call, { exports }) => {
  const { status, eTag, location, expiresAt } = exports.get(call.params['exportId'] ?? '');
  if (status === 'IN_PROGRESS') return ok({ status });
  return ok({ status, skill: { eTag, location, expiresAt: new Date(expiresAt).toISOString() } });
};
