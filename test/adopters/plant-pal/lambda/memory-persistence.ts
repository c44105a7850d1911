import { getUserId, type PersistenceAdapter } from 'ask-sdk-core';

/** Attributes by user id, for as long as the process lives. */
export function memoryPersistence(): PersistenceAdapter {
  const stored = new Map<string, Record<string, unknown>>();
  return {
    getAttributes: async (envelope) => stored.get(getUserId(envelope)) ?? {},
    saveAttributes: async (envelope, attributes) =>
      void stored.set(getUserId(envelope), structuredClone(attributes)),
  };
}
