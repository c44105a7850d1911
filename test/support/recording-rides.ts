import type { BookedRide, BookingRequest, Rides } from '../../lambda/ride-hailer/rides';

export interface RecordingRides extends Rides {
  /** Every booking that was asked for, the same key twice included. */
  readonly asked: { readonly request: BookingRequest; readonly token: string }[];
  /** The rides that came of them: one a key. */
  readonly booked: Map<string, BookedRide>;
}

/** The Ride Hailer service in memory: the same key twice is the same ride. */
export function recordingRides(): RecordingRides {
  const asked: RecordingRides['asked'] = [];
  const booked: RecordingRides['booked'] = new Map();
  return {
    demonstration: false,
    asked,
    booked,
    async book(request, token) {
      asked.push({ request, token });
      const ride = booked.get(request.idempotencyKey) ?? {
        rideId: `ride-${booked.size + 1}`,
        destination: request.destination,
        etaMinutes: 4,
        fare: { amount: 23.5, currency: 'USD' },
      };
      booked.set(request.idempotencyKey, ride);
      return { outcome: 'booked', ride };
    },
    async current() {
      const ride = [...booked.values()].at(-1);
      return ride ? { outcome: 'riding', ride } : { outcome: 'none' };
    },
    async fare(destination) {
      return { outcome: 'estimated', destination, fare: { amount: 23.5, currency: 'USD' } };
    },
  };
}
