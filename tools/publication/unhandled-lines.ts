/** A warning for each intent of the live skill that the project's models do not have. */
export const unhandledLines = (intents: readonly string[]): string[] =>
  intents.length === 0
    ? []
    : [
        '',
        `WARNING: the live skill has intents that no model of this project has: ${intents.join(', ')}. Its customers can still say them after a deploy: keep their handlers until a version without these intents is certified.`,
      ];
