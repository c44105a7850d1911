/** Resolves with the message of an error, or with undefined after success. */
export async function postAction(action: string, body: unknown = {}): Promise<string | undefined> {
  try {
    const answer = await fetch(`/do/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { error } = (await answer.json()) as { error?: string };
    return error;
  } catch {
    return 'The simulator does not answer: start it again.';
  }
}
