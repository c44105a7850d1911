const { getUserId } = require('ask-sdk-core');

function memoryPersistence() {
  const stored = new Map();
  return {
    getAttributes: async (envelope) => stored.get(getUserId(envelope)) ?? {},
    saveAttributes: async (envelope, attributes) =>
      void stored.set(getUserId(envelope), structuredClone(attributes)),
  };
}

module.exports = { memoryPersistence };
