import { accepted, created, ok, type Violation } from '../answer';
import { type Operation } from '../alexa';
import { preconditionFailed } from '../errors';
import { sameVendor } from '../imports';
import { type ImportJob, type Skill } from '../state';

interface PackageRequest {
  readonly location: string;
  readonly vendorId?: string;
}

export const createUpload: Operation = (_call, { uploads }) => {
  const { url, expiresAt } = uploads.create();
  return created({ uploadUrl: url, expiresAt: new Date(expiresAt).toISOString() });
};

export const createSkillFromPackage: Operation = async (call, { uploads, imports, vendorId }) => {
  const { location, vendorId: given } = call.body as PackageRequest;
  sameVendor(given, vendorId);
  const job = await imports.start(uploads.at(location));
  return accepted(`/v1/skills/imports/${job.importId}`);
};

export const updateSkillFromPackage: Operation = async (call, { uploads, imports, skills }) => {
  const { location } = call.body as PackageRequest;
  const skill = skills.get(call.params['skillId'] ?? '');
  const expected = call.headers.get('if-match');
  if (expected !== null && expected !== skill.stages.development?.eTag) throw preconditionFailed();
  const job = await imports.start(uploads.at(location), skill.skillId);
  return accepted(`/v1/skills/imports/${job.importId}`);
};

export const importStatus: Operation = (call, { imports, skills }) => {
  const job = imports.get(call.params['importId'] ?? '');
  const whole = job.findings.filter(({ resource }) => !isResource(resource));
  return ok({
    status: job.status,
    ...(job.status !== 'IN_PROGRESS' && whole.length > 0 && { errors: errorsOf(whole) }),
    warnings: [],
    skill: shownSkill(job, skills.find(job.skillId)),
  });
};

function shownSkill(job: ImportJob, skill: Skill | undefined): object {
  const known = skill === undefined ? {} : { skillId: job.skillId };
  const publication = skill?.stages.development;
  const done = job.status === 'SUCCEEDED' && publication ? { eTag: publication.eTag } : {};
  const broken = job.findings.map(({ resource }) => resource).filter(isResource);
  const named = [
    'Manifest',
    ...job.locales.map((locale) => `InteractionModel.${locale}`),
    ...broken,
  ];
  const resources = [...new Set(named)].map((name) => shownResource(job, name));
  return { ...known, ...done, resources };
}

function shownResource(job: ImportJob, name: string): object {
  const action = job.creates ? 'CREATE' : 'UPDATE';
  if (job.status === 'IN_PROGRESS' || job.status === 'SUCCEEDED') {
    return { name, action, status: job.status };
  }
  const own = job.findings.filter(({ resource }) => resource === name);
  if (own.length > 0) return { name, action, status: 'FAILED', errors: errorsOf(own) };
  const status = job.status === 'FAILED' ? 'SKIPPED' : job.status;
  return { name, action, status };
}

const isResource = (name: string): boolean => /^(Manifest|InteractionModel\..+)$/.test(name);

const errorsOf = (findings: ImportJob['findings']): readonly Violation[] =>
  findings.map(({ error }) => error);
