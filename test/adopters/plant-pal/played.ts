import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readPublishedSkill } from '../../../simulator/published-skill';
import { FUNCTION_BUILD } from '../../../tools/build/functions';
import { fromRoot } from '../../../tools/paths';
import { Conversation } from '../../conversations/conversation';

const folder = (...path: string[]) => fromRoot('test', 'adopters', 'plant-pal', ...path);

/** Plant Pal's own bundle, in a process of its own, with Alexa in front of it. */
export async function plantPal(): Promise<{ talk: Conversation; close(): Promise<void> }> {
  const outdir = mkdtempSync(join(fromRoot('dist'), 'plant-pal-'));
  const remove = () => rmSync(outdir, { recursive: true, force: true });
  try {
    const entryPoints = { index: folder('lambda', 'index.ts') };
    await build({ ...FUNCTION_BUILD, minify: false, entryPoints, outdir });
    const talk = await Conversation.begin({
      bundle: join(outdir, 'index.mjs'),
      published: readPublishedSkill({
        skillPackage: folder('skill-package'),
        accountLinking: folder('account-linking.json'),
      }),
    });
    return { talk, close: () => talk.end().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
