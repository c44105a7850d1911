import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withEndpoint, withoutEndpoint } from '../../lambda/publisher/package/manifest';
import { hasOwnershipTag, withOwnershipTag, ownershipTag, withoutOwnershipTag } from '../../lambda/publisher/package/ownership-tag';
import { SkillPackage } from '../../lambda/publisher/package/skill-package';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:skill:live';

const zipOf = (files: Record<string, string>, mtime = new Date(2026, 1, 1)) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])), { mtime });

const manifestJson = (manifest: object) => JSON.stringify({ manifest });

describe('a skill package', () => {
  it('is the same whenever it is zipped, and in whatever order', () => {
    const manifest = manifestJson({ manifestVersion: '1.0' });
    const one = SkillPackage.read(zipOf({ 'skill.json': manifest, 'assets/a.txt': 'a' }));
    const other = SkillPackage.read(
      zipOf({ 'assets/a.txt': 'a', 'skill.json': manifest }, new Date(2020, 5, 5)),
    );

    expect(other.hash).toBe(one.hash);
    expect(Buffer.from(other.zip()).equals(Buffer.from(one.zip()))).toBe(true);
  });

  it.each([
    ['a changed file', { 'assets/a.txt': 'b' }],
    ['a renamed file', { 'assets/b.txt': 'a' }],
    ['another manifest', { 'skill.json': manifestJson({ manifestVersion: '2.0' }) }],
  ])('is another with %s', (_what, change) => {
    const files = { 'skill.json': manifestJson({ manifestVersion: '1.0' }), 'assets/a.txt': 'a' };
    const hash = SkillPackage.read(zipOf(files)).hash;

    expect(SkillPackage.read(zipOf({ ...files, ...change })).hash).not.toBe(hash);
  });

  it('keeps every file but the manifest byte for byte', () => {
    const files = {
      'skill.json': manifestJson({ a: 1 }),
      'interactionModels/custom/en-US.json': '{ }',
    };
    const filled = SkillPackage.read(zipOf(files)).with({ b: 2 });

    const unzipped = unzipSync(filled.zip());
    expect(strFromU8(unzipped['interactionModels/custom/en-US.json']!)).toBe('{ }');
    expect(JSON.parse(strFromU8(unzipped['skill.json']!))).toEqual({ manifest: { b: 2 } });
    expect(filled.locales).toEqual(['en-US']);
  });

  it.each([
    ['no zip', strToU8('not a zip'), /no zip file/],
    [
      'a package in a folder',
      zipOf({ 'skill-package/skill.json': '{}' }),
      /no skill.json at its root, but skill-package/,
    ],
    ['a broken manifest', zipOf({ 'skill.json': '{' }), /skill.json is no JSON/],
    ['a manifest that is none', zipOf({ 'skill.json': '[]' }), /no "manifest" object/],
  ])('is not read from %s', (_what, zip, message) => {
    expect(() => SkillPackage.read(zip)).toThrow(message);
  });
});

describe('filling in', () => {
  it('names the function for requests and for events, and nothing else changes', () => {
    const manifest = {
      apis: { custom: { interfaces: [] } },
      publishingInformation: { category: 'X' },
    };

    expect(withEndpoint(manifest, ARN)).toEqual({
      publishingInformation: { category: 'X' },
      apis: { custom: { interfaces: [], endpoint: { uri: ARN } } },
      events: {
        endpoint: { uri: ARN },
        subscriptions: [
          { eventName: 'SKILL_ENABLED' },
          { eventName: 'SKILL_DISABLED' },
          { eventName: 'SKILL_ACCOUNT_LINKED' },
        ],
      },
    });
  });

  it('subscribes to permission events where the skill asks for permissions, keeping its own', () => {
    const manifest = {
      permissions: [{ name: 'alexa::profile:name:read' }],
      events: { subscriptions: [{ eventName: 'SKILL_DISABLED' }, { eventName: 'LIST_UPDATED' }] },
    };

    const { events } = withEndpoint(manifest, ARN) as {
      events: { subscriptions: { eventName: string }[] };
    };
    expect(events.subscriptions.map(({ eventName }) => eventName)).toEqual([
      'SKILL_DISABLED',
      'LIST_UPDATED',
      'SKILL_ENABLED',
      'SKILL_ACCOUNT_LINKED',
      'SKILL_PERMISSION_ACCEPTED',
      'SKILL_PERMISSION_CHANGED',
    ]);
  });

  it('takes every address out for a skill that has no function yet', () => {
    const custom = {
      endpoint: { uri: ARN },
      regions: { EU: { endpoint: { uri: ARN } } },
      interfaces: [],
    };

    expect(withoutEndpoint({ ...withEndpoint({}, ARN), apis: { custom } })).toEqual({
      apis: { custom: { interfaces: [] } },
    });
  });
});

describe("a stage's mark", () => {
  const mark = ownershipTag('111122223333', 'eu-west-1', 'team');

  it('is found again, and set once', () => {
    const manifest = { publishingInformation: { testingInstructions: 'Say hello.' } };
    const once = withOwnershipTag(manifest, mark);

    expect(hasOwnershipTag(manifest, mark)).toBe(false);
    expect(hasOwnershipTag(once, mark)).toBe(true);
    expect(withOwnershipTag(once, mark)).toBe(once);
    expect(once).toEqual({ publishingInformation: { testingInstructions: `Say hello.\n${mark}` } });
  });

  it('is taken out again', () => {
    const manifest = { publishingInformation: { testingInstructions: 'Say hello.' } };

    expect(withoutOwnershipTag(withOwnershipTag(manifest, mark))).toEqual(manifest);
    expect(withoutOwnershipTag(withOwnershipTag({}, mark))).toEqual({ publishingInformation: {} });
    expect(withoutOwnershipTag(manifest)).toBe(manifest);
  });

  it('is of one stage in one account and region, and tells neither', () => {
    const others = [
      ownershipTag('999922223333', 'eu-west-1', 'team'),
      ownershipTag('111122223333', 'us-east-1', 'team'),
      ownershipTag('111122223333', 'eu-west-1', 'dev'),
    ];

    expect(new Set([mark, ...others]).size).toBe(4);
    expect(mark).not.toContain('111122223333');
  });
});
