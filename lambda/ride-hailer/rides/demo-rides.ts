import { createHash } from 'node:crypto';
import { type BookedRide, type Fare, type Rides } from './rides';

const MAX_RIDES = 100;

/** A demonstration without a service: no car comes. Fares and times depend only on the destination. */
export function demoRides(): Rides {
  const booked = new Map<string, BookedRide>();

  return {
    isDemonstration: true,

    async book({ destination, idempotencyKey }, token) {
      const ride = {
        rideId: `demonstration-${digest(idempotencyKey).toString('hex').slice(0, 12)}`,
        destination,
        etaMinutes: etaTo(destination),
        fare: fareTo(destination),
      };
      if (booked.size >= MAX_RIDES) booked.clear();
      booked.set(digest(token).toString('hex'), ride);
      return { outcome: 'booked', ride };
    },

    async current(token) {
      const ride = booked.get(digest(token).toString('hex'));
      return ride ? { outcome: 'onItsWay', ride } : { outcome: 'none' };
    },

    async fare(destination) {
      return { outcome: 'estimated', fare: fareTo(destination) };
    },
  };
}

/** 3 to 12 minutes. */
const etaTo = (destination: string): number => 3 + (digest(destination)[2]! % 10);

/** 8 to 39.50 US dollars, in steps of 0.50. */
function fareTo(destination: string): Fare {
  const step = digest(destination.trim().toLowerCase()).readUInt16BE(0) % 64;
  return { amount: 8 + step / 2, currency: 'USD' };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
