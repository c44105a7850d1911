import { checkIfMatch, checkVendor, type Operation } from '../operation';
import { accepted, created, ok, type Violation } from '../response';
import { type Finding, type ImportJob, type Skill } from '../state';

interface PackageRequest {
  readonly location: string;
  readonly vendorId?: string;
}

export const createUpload: Operation = (_request, { uploads }) => {
  const { url, expiresAt } = uploads.create();
  return created({ uploadUrl: url, expiresAt: new Date(expiresAt).toISOString() });
};

export const createSkillFromPackage: Operation = async ({ body }, context) => {
  const { uploads, imports } = context;
  const { location, vendorId } = body as PackageRequest;
  checkVendor(vendorId, context);
  const job = await imports.start(uploads.zipAt(location));
  return accepted(`/v1/skills/imports/${job.importId}`);
};

export const updateSkillFromPackage: Operation = async (request, { uploads, imports, skills }) => {
  const { location } = request.body as PackageRequest;
  const skill = skills.get(request.params['skillId'] ?? '');
  checkIfMatch(request, skill.stages.development?.eTag);
  const job = await imports.start(uploads.zipAt(location), skill.skillId);
  return accepted(`/v1/skills/imports/${job.importId}`);
};

export const importStatus: Operation = ({ params }, { imports, skills }) => {
  const job = imports.get(params['importId'] ?? '');
  const isRunning = job.status === 'IN_PROGRESS';
  const errors = errorsOf(job).filter(({ resource }) => !isListedResource(resource));
  const warnings = job.findings.filter(({ severity }) => severity === 'warning');
  return ok({
    status: job.status,
    ...(!isRunning && errors.length > 0 && { errors: violationsOf(errors) }),
    warnings: isRunning ? [] : violationsOf(warnings),
    skill: skillOf(job, skills.find(job.skillId)),
  });
};

function skillOf(job: ImportJob, skill: Skill | undefined): object {
  const development = skill?.stages.development;
  const failed = errorsOf(job).map(({ resource }) => resource);
  const names = [
    'Manifest',
    ...job.locales.map((locale) => `InteractionModel.${locale}`),
    ...failed.filter(isListedResource),
  ];
  return {
    ...(skill !== undefined && { skillId: job.skillId }),
    ...(job.status === 'SUCCEEDED' && development && { eTag: development.eTag }),
    resources: [...new Set(names)].map((name) => resourceOf(job, name)),
  };
}

function resourceOf(job: ImportJob, name: string): object {
  const action = job.creates ? 'CREATE' : 'UPDATE';
  if (job.status === 'IN_PROGRESS' || job.status === 'SUCCEEDED') {
    return { name, action, status: job.status };
  }
  const errors = errorsOf(job).filter(({ resource }) => resource === name);
  if (errors.length > 0) return { name, action, status: 'FAILED', errors: violationsOf(errors) };
  const status = job.status === 'FAILED' ? 'SKIPPED' : job.status;
  return { name, action, status };
}

const isListedResource = (name: string): boolean => /^(Manifest|InteractionModel\..+)$/.test(name);

const errorsOf = ({ findings }: ImportJob): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');

const violationsOf = (findings: readonly Finding[]): readonly Violation[] =>
  findings.map(({ error }) => error);
