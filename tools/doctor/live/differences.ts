import { isRecord } from '../../../lib/json';
import { canonicalJson } from '../../../lambda/publisher/publication/diff';

/** Icons are files in the package, and addresses on Alexa. */
const FILE = 'file://';

/**
 * Where Alexa has something else than the code says, by path. What Alexa has beyond the code is left
 * out: it fills in defaults of its own.
 *
 * @param ignored paths that other checks speak of
 */
export function differences(
  code: unknown,
  alexa: unknown,
  ignored: readonly string[] = [],
  path = '',
): string[] {
  if (ignored.includes(path)) return [];
  if (isRecord(code)) {
    const found = isRecord(alexa) ? alexa : {};
    return Object.entries(code).flatMap(([name, value]) =>
      differences(value, found[name], ignored, path === '' ? name : `${path}.${name}`),
    );
  }
  if (typeof code === 'string' && code.startsWith(FILE)) return [];
  return canonicalJson(code) === canonicalJson(alexa) ? [] : [path];
}
