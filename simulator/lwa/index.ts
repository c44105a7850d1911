/** Simulation of Login with Amazon (LWA). */
export { type LwaAccount } from './accounts';
export { CUSTOMER_HEADER } from './authorize-routes';
export {
  alexaRedirectUris,
  DEVELOPER_SCOPES,
  type LwaClient,
  type LwaClientInput,
} from './clients';
export { TOKEN_LIFE_S, type TokenPair } from './grants';
export { startLwa, type Lwa } from './lwa';
