/** Simulation of the Ride Hailer service. */
export { type BookedRide, type Fare } from './rides';
export { startRideService, type RideService, type RideServiceOptions } from './ride-service';
