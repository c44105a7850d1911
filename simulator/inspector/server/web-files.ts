import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { type Env } from '../../http';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A name in an address names a file, never a path: files outside the directory are not served. */
export function webFiles(directory: string): Hono<Env> {
  const send = async (...path: string[]): Promise<Response | undefined> => {
    const type = TYPES[extname(path.at(-1)!)];
    const bytes = await readFile(join(directory, ...path)).catch(() => undefined);
    if (!bytes || type === undefined) return undefined;
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  };
  return new Hono<Env>()
    .get('/', async (c) => (await send('index.html')) ?? c.notFound())
    .get('/assets/:name{[\\w.-]+}', async (c) => {
      return (await send('assets', c.req.param('name'))) ?? c.notFound();
    })
    .get('/favicon.svg', async (c) => (await send('favicon.svg')) ?? c.notFound());
}
