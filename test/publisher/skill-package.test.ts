import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withEndpoint, withoutEndpoint } from '../../lambda/publisher/package/manifest';
import {
  hasOwnershipTag,
  withOwnershipTag,
  ownershipTag,
  withoutOwnershipTag,
} from '../../lambda/publisher/package/ownership-tag';
import { SkillPackage } from '../../lambda/publisher/package/skill-package';

const ARN = 'arn:aws:lambda:eu-west-1:111122223333:function:skill:live';

const zipOf = (files: Record<string, string>, mtime = new Date(2026, 1, 1)) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])), { mtime });

const manifestJson = (manifest: object) => JSON.stringify({ manifest });

describe('a skill package', () => {
  it('has the same hash and bytes for the same files, whatever their order and time', () => {
    const manifest = manifestJson({ manifestVersion: '1.0' });
    const one = SkillPackage.read(zipOf({ 'skill.json': manifest, 'assets/a.txt': 'a' }));
    const other = SkillPackage.read(
      zipOf({ 'assets/a.txt': 'a', 'skill.json': manifest }, new Date(2020, 5, 5)),
    );

    expect(other.hash).toBe(one.hash);
    expect(Buffer.from(other.zip()).equals(Buffer.from(one.zip()))).toBe(true);
  });

  const skillJson = { 'skill.json': manifestJson({ manifestVersion: '1.0' }) };

  it.each<[string, Record<string, string>]>([
    ['a changed file', { ...skillJson, 'assets/a.txt': 'b' }],
    ['a renamed file', { ...skillJson, 'assets/b.txt': 'a' }],
    ['a further file', { ...skillJson, 'assets/a.txt': 'a', 'assets/b.txt': 'a' }],
    [
      'another manifest',
      { 'skill.json': manifestJson({ manifestVersion: '2.0' }), 'assets/a.txt': 'a' },
    ],
  ])('has another hash with %s', (_what, files) => {
    const { hash } = SkillPackage.read(zipOf({ ...skillJson, 'assets/a.txt': 'a' }));

    expect(SkillPackage.read(zipOf(files)).hash).not.toBe(hash);
  });

  it('keeps every file but the manifest byte for byte', () => {
    const files = {
      'skill.json': manifestJson({ a: 1 }),
      'interactionModels/custom/en-US.json': '{ }',
    };
    const filled = SkillPackage.read(zipOf(files)).withManifest({ b: 2 });

    const unzipped = unzipSync(filled.zip());
    expect(strFromU8(unzipped['interactionModels/custom/en-US.json']!)).toBe('{ }');
    expect(JSON.parse(strFromU8(unzipped['skill.json']!))).toEqual({ manifest: { b: 2 } });
    expect(filled.locales).toEqual(['en-US']);
  });

  it.each([
    ['bytes that are not a zip', strToU8('not a zip'), /not a zip file/],
    [
      'a package in a directory',
      zipOf({ 'skill-package/skill.json': '{}' }),
      /no skill.json at its root, but skill-package/,
    ],
    ['a broken manifest', zipOf({ 'skill.json': '{' }), /skill.json is not JSON/],
    ['a file without a manifest', zipOf({ 'skill.json': '[]' }), /no "manifest" object/],
  ])('is refused when it is %s', (_what, zip, message) => {
    expect(() => SkillPackage.read(zip)).toThrow(message);
  });
});

describe('the manifest of a skill package', () => {
  it('gets the endpoint and the subscriptions of skill events, and nothing else changes', () => {
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

  it('subscribes to permission events if the skill asks for permissions, beside its own events', () => {
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

  it('loses every endpoint for a skill that has no function yet', () => {
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

describe('the ownership tag', () => {
  const owner = {
    account: '111122223333',
    region: 'eu-west-1',
    application: 'app',
    stage: 'team',
  };
  const tag = ownershipTag(owner);

  it('is recognized, and set once', () => {
    const manifest = { publishingInformation: { testingInstructions: 'Say hello.' } };
    const once = withOwnershipTag(manifest, tag);

    expect(hasOwnershipTag(manifest, tag)).toBe(false);
    expect(hasOwnershipTag(once, tag)).toBe(true);
    expect(withOwnershipTag(once, tag)).toBe(once);
    expect(once).toEqual({ publishingInformation: { testingInstructions: `Say hello.\n${tag}` } });
  });

  it('can be removed', () => {
    const manifest = { publishingInformation: { testingInstructions: 'Say hello.' } };

    expect(withoutOwnershipTag(withOwnershipTag(manifest, tag))).toEqual(manifest);
    expect(withoutOwnershipTag(withOwnershipTag({}, tag))).toEqual({ publishingInformation: {} });
    expect(withoutOwnershipTag(manifest)).toBe(manifest);
  });

  it('differs by account, region, application and stage, and reveals none of them', () => {
    const others = [
      ownershipTag({ ...owner, account: '999922223333' }),
      ownershipTag({ ...owner, region: 'us-east-1' }),
      ownershipTag({ ...owner, application: 'other' }),
      ownershipTag({ ...owner, stage: 'dev' }),
    ];

    expect(new Set([tag, ...others]).size).toBe(5);
    for (const part of Object.values(owner)) expect(tag).not.toContain(part);
  });
});
