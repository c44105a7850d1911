/** The Ride Hailer service, as the simulator plays it. */
export { type BookedRide, type Fare } from './rides';
export { startService, type Service, type ServiceOptions } from './service';
