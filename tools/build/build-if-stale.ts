import { buildInspectorIfStale } from './inspector';
import { isStale } from './staleness';

const SHARED_SOURCES = ['package-lock.json', 'tools/build'];
const FUNCTION_SOURCES = [...SHARED_SOURCES, 'lambda', 'skill-package/interactionModels'];

/** @param announce called before each part that is built */
export async function buildIfStale(announce: Announce = () => undefined): Promise<void> {
  const functions = ['skill', 'publisher', 'smoke-test'];
  if (functions.some((name) => isStale(`dist/${name}/index.mjs`, FUNCTION_SOURCES))) {
    announce('the functions');
    await (await import('./functions')).buildFunctions();
  }
  await buildSchemaIfStale(announce);
  await buildInspectorIfStale(announce);
  if (isStale('dist/simulator/main.cjs', [...SHARED_SOURCES, 'simulator', 'skill-source'])) {
    announce('the simulator');
    await (await import('./simulator')).buildSimulator();
  }
}

type Announce = (part: string) => void;

export async function buildSchemaIfStale(announce: Announce = () => undefined): Promise<void> {
  const sources = ['package-lock.json', 'tools/build/alexa-schema.ts'];
  if (!isStale('dist/schema/response-envelope.cjs', sources)) return;
  announce('the validators');
  (await import('./alexa-schema')).buildAlexaSchema();
}

/** esbuild prints the errors of a build, with file and line, before it throws them. */
export const isPrinted = (error: unknown): boolean =>
  error instanceof Error && 'errors' in error && 'warnings' in error;
