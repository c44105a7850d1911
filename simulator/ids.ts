import { randomBytes, randomUUID } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const randomBase32 = (count: number): string =>
  [...randomBytes(count)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** New ids in Amazon's formats. */
export const newId = {
  skill: () => `amzn1.ask.skill.${randomUUID()}`,
  user: () => `amzn1.ask.account.A${randomBase32(206)}`,
  lwaUser: () => `amzn1.account.${randomBase32(28)}`,
  person: () => `amzn1.ask.person.A${randomBase32(206)}`,
  device: () => `amzn1.ask.device.A${randomBase32(206)}`,
  session: () => `amzn1.echo-api.session.${randomUUID()}`,
  request: () => `amzn1.echo-api.request.${randomUUID()}`,
  skillImport: () => `amzn1.ask-package.import.${randomUUID()}`,
};
