/** Simulation of Login with Amazon (LWA). */
export { type LwaAccount, type LwaAccountInput } from './accounts';
export { CUSTOMER_HEADER } from './authorize-routes';
export {
  alexaRedirectUris,
  CUSTOMER_SCOPES,
  DEVELOPER_SCOPES,
  type LwaClient,
  type LwaClientInput,
} from './clients';
export { TOKEN_LIFE_S, type LiveToken, type TokenPair } from './grants';
export { startLwa, type Lwa } from './lwa';
