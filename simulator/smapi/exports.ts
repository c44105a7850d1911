import { notFound } from './errors';
import { newExportId } from './ids';
import { writePackage } from './package/write';
import { type Publication } from './state';
import { type Uploads } from './uploads';

export interface Export {
  readonly status: 'IN_PROGRESS' | 'SUCCEEDED';
  readonly eTag: string;
  readonly location: string;
  readonly expiresAt: number;
}

/** Exports of skill packages: asked for once in vain, then there. */
export class Exports {
  private readonly byId = new Map<string, { ready: Export; asked: number }>();

  constructor(private readonly uploads: Uploads) {}

  /** @returns the export's id */
  start(publication: Publication): string {
    const { manifest, models, assets, eTag } = publication;
    const zip = writePackage({
      manifest: manifest.value,
      models: Object.fromEntries(
        Object.entries(models).map(([locale, model]) => [locale, model.value]),
      ),
      assets,
    });
    const { url, expiresAt } = this.uploads.create(zip);
    const id = newExportId();
    this.byId.set(id, { ready: { status: 'SUCCEEDED', eTag, location: url, expiresAt }, asked: 0 });
    return id;
  }

  /** @throws Refusal 404 */
  get(exportId: string): Export {
    const found = this.byId.get(exportId);
    if (found === undefined) throw notFound(`The export ${exportId} does not exist.`);
    found.asked += 1;
    return found.asked === 1 ? { ...found.ready, status: 'IN_PROGRESS' } : found.ready;
  }
}
