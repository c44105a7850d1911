import { demoRides } from './demo-rides';
import { httpRides } from './http-rides';
import { type Rides } from './rides';

export { demoRides } from './demo-rides';
export { httpRides, type HttpRidesOptions } from './http-rides';
export type { BookedRide, Booking, BookingRequest, CurrentRide, Fare, FareEstimate } from './rides';
export type { Ride, Rides } from './rides';

/** The service at `serviceUrl`, or a demonstration without one. */
export const ridesFor = (serviceUrl: string | undefined): Rides =>
  serviceUrl === undefined || serviceUrl === '' ? demoRides() : httpRides({ serviceUrl });
