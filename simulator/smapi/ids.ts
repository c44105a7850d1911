import { createHash, randomUUID } from 'node:crypto';

/** Random identifiers in Amazon's formats. */
export const newSkillId = (): string => `amzn1.ask.skill.${randomUUID()}`;
export const newImportId = (): string => `amzn1.ask-package.import.${randomUUID()}`;
export const newUploadId = (): string => randomUUID();

/** Version of a resource; every write gets a new one, even with the same content. */
export const newETag = (): string => createHash('md5').update(randomUUID()).digest('hex');
