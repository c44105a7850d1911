import { createHash, randomUUID } from 'node:crypto';

/** Identifiers in the forms that Amazon's have. */
export const newSkillId = (): string => `amzn1.ask.skill.${randomUUID()}`;
export const newImportId = (): string => `amzn1.ask-package.import.${randomUUID()}`;
export const newUploadId = (): string => randomUUID();

/** Names one version of a resource; no two writes share one, even of the same content. */
export const newETag = (): string => createHash('md5').update(randomUUID()).digest('hex');
