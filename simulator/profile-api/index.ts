/** Alexa's customer profile API, as the simulator plays it. */
export { startProfileApi, type ProfileApi, type ProfileState } from './profile-api';
export { type Person } from './settings';
