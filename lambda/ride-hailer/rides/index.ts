import { demoRides } from './demo-rides';
import { httpRides } from './http-rides';
import { type Rides } from './rides';

export { httpRides } from './http-rides';
export type { BookedRide, Booking, BookingRequest, Fare } from './rides';
export type { Rides } from './rides';

export const ridesFor = (serviceUrl: string | undefined): Rides =>
  serviceUrl === undefined || serviceUrl === '' ? demoRides() : httpRides({ serviceUrl });
