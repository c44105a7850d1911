import { getUserId, type PersistenceAdapter } from 'ask-sdk-core';

/** Attributes by user id, in the memory of the process. */
export function memoryPersistence(): PersistenceAdapter {
  const stored = new Map<string, Record<string, unknown>>();
  return {
    getAttributes: async (envelope) => stored.get(getUserId(envelope)) ?? {},
    saveAttributes: async (envelope, attributes) =>
      void stored.set(getUserId(envelope), structuredClone(attributes)),
  };
}
