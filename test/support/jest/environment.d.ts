/** Jest's environment, as far as a test asks for it. */
export default class NodeRealm {
  constructor(config: { readonly projectConfig: object });
  teardown(): Promise<void>;
}
