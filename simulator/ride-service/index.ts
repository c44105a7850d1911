/** Simulation of the Ride Hailer service. */
export { startRideService, type RideService } from './ride-service';
