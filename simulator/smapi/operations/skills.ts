import { isObject, parseJson } from '../../json';
import { ok } from '../response';
import { type OperationRequest, type Operation } from '../operation';
import { badRequest, unauthorized } from '../error-responses';
import { STAGES, type StageContent, type Skill, type Stage } from '../state';

const PAGE_SIZE = 50;
const MAX_IDS = 10;
const NEXT_TOKEN_LIFETIME_MS = 24 * 3_600_000;

export const vendors: Operation = (_request, { vendorId }) =>
  ok({ vendors: [{ id: vendorId, name: 'Simulated vendor', roles: ['ROLE_ADMINISTRATOR'] }] });

export const listSkills: Operation = (request, { controls, now, skills, vendorId }) => {
  if (request.query.get('vendorId') !== vendorId) {
    throw unauthorized('The developer does not belong to the vendor.');
  }
  const ids = request.query.getAll('skillId');
  const isPaged = request.query.has('nextToken') || request.query.has('maxResults');
  if (ids.length > MAX_IDS || (ids.length > 0 && isPaged)) throw badRequest([INVALID_IDS]);
  const summaries = skills
    .all()
    .filter(({ pending }) => !pending || controls.newSkillListed === 'at start')
    .filter(({ skillId }) => ids.length === 0 || ids.includes(skillId))
    .flatMap(summariesOf);
  return ok(pageOf(summaries, request, now()));
};

function pageOf(summaries: readonly object[], { query }: OperationRequest, now: number): object {
  const start = startOf(query.get('nextToken'), now);
  const end = start + Number(query.get('maxResults') ?? PAGE_SIZE);
  const isTruncated = end < summaries.length;
  const nextToken = Buffer.from(JSON.stringify({ end, at: now })).toString('base64url');
  const self = `/v1/skills?${query.toString()}`;
  return {
    skills: summaries.slice(start, end),
    isTruncated,
    ...(isTruncated && { nextToken }),
    _links: { self: { href: self }, ...(isTruncated && { next: nextLink(query, nextToken) }) },
  };
}

function nextLink(query: URLSearchParams, nextToken: string): { readonly href: string } {
  const next = new URLSearchParams(query);
  next.set('nextToken', nextToken);
  return { href: `/v1/skills?${next.toString()}` };
}

function startOf(nextToken: string | null, now: number): number {
  if (nextToken === null) return 0;
  const token = parseJson(Buffer.from(nextToken, 'base64url').toString());
  const { end, at } = isObject(token) ? token : {};
  if (Number.isInteger(end) && now - Number(at) < NEXT_TOKEN_LIFETIME_MS) return Number(end);
  throw badRequest([{ code: 'INVALID_REQUEST_PARAMETER', message: 'nextToken is not valid.' }]);
}

const summariesOf = (skill: Skill): readonly object[] =>
  STAGES.flatMap((stage) => {
    const content = skill.stages[stage];
    return content === undefined ? [] : [summaryOf(skill, stage, content)];
  });

function publicationStatus({ isSubmitted }: Skill, stage: Stage): string {
  if (stage === 'development') return isSubmitted ? 'CERTIFICATION' : 'DEVELOPMENT';
  return stage === 'certified' ? 'CERTIFIED' : 'PUBLISHED';
}

function summaryOf(skill: Skill, stage: Stage, { manifest }: StageContent): object {
  const locales = Object.entries(manifest.value.publishingInformation?.locales ?? {});
  return {
    skillId: skill.skillId,
    stage,
    apis: Object.keys(manifest.value.apis ?? {}),
    publicationStatus: publicationStatus(skill, stage),
    lastUpdated: new Date(skill.lastUpdated).toISOString(),
    nameByLocale: Object.fromEntries(locales.map(([locale, { name = '' }]) => [locale, name])),
    _links: { self: { href: `/v1/skills/${skill.skillId}/stages/${stage}/manifest` } },
  };
}

const INVALID_IDS = {
  code: 'INVALID_REQUEST_PARAMETER',
  message: `skillId may occur at most ${MAX_IDS} times, and not with nextToken or maxResults.`,
};
