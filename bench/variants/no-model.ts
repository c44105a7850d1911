/** All that ask-sdk-core takes from ask-sdk-model when it runs: a factory for skills with an API client. */
export const services = {
  ServiceClientFactory: class {
    constructor() {
      throw new Error('The service clients are left out of this bundle.');
    }
  },
};
