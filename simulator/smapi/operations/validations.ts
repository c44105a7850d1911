import { accepted, ok } from '../answer';
import { type Operation } from '../alexa';
import { judge } from '../package/judge';
import { type Publication, type SkillPackage } from '../state';
import { type Validation } from '../validations';

export const startValidation: Operation = async (call, { skills, validations, mayInvoke }) => {
  const { skillId = '', stage = '' } = call.params;
  const { locales } = call.body as { locales: readonly string[] };
  const contents = packageOf(skills.stage(skillId, stage));
  const findings = await judge(contents, { skillId, mayInvoke });
  const asked = findings.filter(
    ({ resource }) => resource === 'Manifest' || named(resource, locales),
  );
  const validation = validations.start(asked);
  const location = `/v1/skills/${skillId}/stages/${stage}/validations/${validation.id}`;
  return accepted(location, shown(validation));
};

export const validationStatus: Operation = (call, { skills, validations }) => {
  skills.get(call.params['skillId'] ?? '');
  return ok(shown(validations.get(call.params['validationId'] ?? '')));
};

const shown = ({ id, status, findings }: Validation): object => ({
  id,
  status,
  ...(status !== 'IN_PROGRESS' && {
    result: {
      validations: findings.map(({ resource, error }) => ({
        title: resource,
        description: error.message,
        importance: 'REQUIRED',
        status: 'FAILED',
      })),
    },
  }),
});

const named = (resource: string, locales: readonly string[]): boolean =>
  locales.some((locale) => resource === `InteractionModel.${locale}`);

const packageOf = ({ manifest, models, assets }: Publication): SkillPackage => ({
  manifest: manifest.value,
  models: Object.fromEntries(
    Object.entries(models).map(([locale, model]) => [locale, model.value]),
  ),
  assets,
});
