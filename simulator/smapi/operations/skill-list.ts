import { ok } from '../answer';
import { type Alexa, type Call, type Operation } from '../alexa';
import { badRequest, errorAnswer, Refusal } from '../errors';
import { STAGES, type Publication, type Skill, type Stage } from '../state';

const PAGE_SIZE = 50;
const MOST_IDS = 10;
/** A token for the next page is good for a day. */
const TOKEN_GOOD_FOR_MS = 24 * 3_600_000;

export const vendors: Operation = (_call, { vendorId }) =>
  ok({ vendors: [{ id: vendorId, name: 'Simulated vendor', roles: ['ROLE_ADMINISTRATOR'] }] });

/** A skill is listed once a stage; pages are as the contract has them. */
export const listSkills: Operation = (call, alexa) => {
  if (call.query.get('vendorId') !== alexa.vendorId) {
    throw new Refusal(errorAnswer(401), 'The vendor is not yours.');
  }
  const ids = call.query.getAll('skillId');
  const paged = call.query.has('nextToken') || call.query.has('maxResults');
  if (ids.length > MOST_IDS || (ids.length > 0 && paged)) throw badRequest([WRONG_IDS]);
  const summaries = listed(alexa)
    .filter(({ skillId }) => ids.length === 0 || ids.includes(skillId))
    .flatMap(summariesOf);
  return ok(pageOf(summaries, call, alexa.now()));
};

const listed = ({ skills, switches }: Alexa): readonly Skill[] =>
  skills.all().filter(({ pending }) => !pending || switches.newSkillListed === 'at once');

function pageOf(summaries: readonly object[], { query }: Call, now: number): object {
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
  try {
    const { end, at } = JSON.parse(Buffer.from(nextToken, 'base64url').toString()) as {
      end: number;
      at: number;
    };
    if (now - at < TOKEN_GOOD_FOR_MS) return end;
  } catch {
    // No token of ours: refused below, as one that has run out.
  }
  throw badRequest([{ code: 'INVALID_REQUEST_PARAMETER', message: 'nextToken is not valid.' }]);
}

const summariesOf = (skill: Skill): readonly object[] =>
  STAGES.flatMap((stage) => {
    const publication = skill.stages[stage];
    return publication === undefined ? [] : [summaryOf(skill, stage, publication)];
  });

const PUBLICATION_STATUS: Readonly<Record<Stage, string>> = {
  development: 'DEVELOPMENT',
  certified: 'CERTIFIED',
  live: 'PUBLISHED',
};

function summaryOf(skill: Skill, stage: Stage, { manifest }: Publication): object {
  const locales = Object.entries(manifest.value.publishingInformation?.locales ?? {});
  return {
    skillId: skill.skillId,
    stage,
    apis: Object.keys(manifest.value.apis ?? {}),
    publicationStatus: PUBLICATION_STATUS[stage],
    lastUpdated: new Date(skill.lastUpdated).toISOString(),
    nameByLocale: Object.fromEntries(locales.map(([locale, { name = '' }]) => [locale, name])),
    _links: { self: { href: `/v1/skills/${skill.skillId}/stages/${stage}/manifest` } },
  };
}

const WRONG_IDS = {
  code: 'INVALID_REQUEST_PARAMETER',
  message: `skillId may be given ${MOST_IDS} times at most, and not with nextToken or maxResults.`,
};
