/** Simulation of Alexa's customer profile API. */
export { startProfileApi, type ProfileApi, type ProfileState } from './profile-api';
export { type Person } from './settings';
