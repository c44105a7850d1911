import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readPublishedSkill } from '../../../simulator/published-skill';
import { fromRoot } from '../../../tools/paths';
import { Conversation } from '../../conversations/conversation';
import { bundlePlantPal } from './bundle';

const pathOf = (...path: string[]) => fromRoot('test', 'adopters', 'plant-pal', ...path);

export const publishedPlantPal = () =>
  readPublishedSkill({
    skillPackage: pathOf('skill-package'),
    accountLinking: pathOf('account-linking.json'),
  });

export async function plantPal(): Promise<{ talk: Conversation; close(): Promise<void> }> {
  const outdir = mkdtempSync(join(fromRoot('dist'), 'plant-pal-'));
  const remove = () => rmSync(outdir, { recursive: true, force: true });
  try {
    const talk = await Conversation.begin({
      bundle: await bundlePlantPal(outdir),
      published: publishedPlantPal(),
    });
    return { talk, close: () => talk.end().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
