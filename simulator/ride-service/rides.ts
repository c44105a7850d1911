import { createHash } from 'node:crypto';
import { type Clock } from '../clock';

export interface Fare {
  /** In dollars: 23.5. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: 'USD';
}

export interface Destination {
  readonly name: string;
  /** Id of the place in the skill's interaction model. */
  readonly id?: string;
}

export interface BookedRide {
  readonly rideId: string;
  readonly destination: string;
  readonly destinationId?: string;
  /** Minutes from the booking to the arrival of the car. */
  readonly etaMinutes: number;
  readonly fare: Fare;
  /** LWA user id. */
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly bookedAt: number;
}

const MINUTE_MS = 60_000;
/** Minutes from the arrival of the car to the end of the ride. */
const RIDE_MINUTES = 20;

/** A customer who sends the same idempotency key again gets the same ride. */
export class Rides {
  readonly #rides: BookedRide[] = [];
  readonly #byKey = new Map<string, BookedRide>();

  constructor(private readonly clock: Clock) {}

  book(
    userId: string,
    idempotencyKey: string,
    { name: destination, id: destinationId }: Destination,
  ): { ride: BookedRide; isNew: boolean } {
    const mapKey = JSON.stringify([userId, idempotencyKey]);
    const existing = this.#byKey.get(mapKey);
    if (existing) return { ride: existing, isNew: false };
    const ride: BookedRide = {
      rideId: `ride-${(this.#rides.length + 1).toString().padStart(4, '0')}`,
      destination,
      ...(destinationId !== undefined && { destinationId }),
      etaMinutes: etaTo(destination),
      fare: fareTo(destination),
      userId,
      bookedAt: this.clock.now(),
    };
    this.#rides.push(ride);
    this.#byKey.set(mapKey, ride);
    return { ride, isNew: true };
  }

  /** The latest ride, with the minutes until the car arrives; undefined if there is none or it has ended. */
  current(userId: string): BookedRide | undefined {
    const ride = this.#rides.findLast((booked) => booked.userId === userId);
    if (!ride) return undefined;
    const minutes = Math.floor((this.clock.now() - ride.bookedAt) / MINUTE_MS);
    if (minutes >= ride.etaMinutes + RIDE_MINUTES) return undefined;
    return { ...ride, etaMinutes: Math.max(0, ride.etaMinutes - minutes) };
  }

  all(): readonly BookedRide[] {
    return this.#rides;
  }
}

/** 3 to 12 minutes; equal texts have equal times. */
const etaTo = (destination: string): number => 3 + (digest(destination)[2]! % 10);

/** 8 to 39.50 dollars; equal destinations have equal fares. */
export function fareTo(destination: string): Fare {
  const step = digest(destination.trim().toLowerCase()).readUInt16BE(0) % 64;
  return { amount: 8 + step / 2, currency: 'USD' };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
