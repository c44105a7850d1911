const SHORTEST = 6;

/**
 * Knows the secrets of a run, and takes them out of every text that leaves it. Alexa's reasons are
 * passed on in its own words, and those may quote what was sent.
 */
export class Redactor {
  private readonly secrets = new Set<string>();

  /** @returns the secret, so that it can be noted where it is read */
  note(secret: string): string {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      if (form.length >= SHORTEST) this.secrets.add(form);
    }
    return secret;
  }

  text(text: string): string {
    let clean = text;
    for (const secret of this.secrets) clean = clean.replaceAll(secret, '[secret]');
    return clean;
  }

  /** A copy of plain JSON data without the secrets. */
  data<T>(data: T): T {
    return JSON.parse(this.text(JSON.stringify(data))) as T;
  }
}
