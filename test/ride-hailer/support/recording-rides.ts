import type { BookedRide, BookingRequest, Rides } from '../../../lambda/ride-hailer/rides';

const FARE = { amount: 23.5, currency: 'USD' };

export interface RecordingRides extends Rides {
  /** Includes requests with a repeated idempotency key. */
  readonly bookingRequests: { readonly request: BookingRequest; readonly token: string }[];
  /** By idempotency key. */
  readonly booked: Map<string, BookedRide>;
}

export function recordingRides(): RecordingRides {
  const bookingRequests: RecordingRides['bookingRequests'] = [];
  const booked: RecordingRides['booked'] = new Map();
  return {
    isDemonstration: false,
    bookingRequests,
    booked,
    async book(request, token) {
      bookingRequests.push({ request, token });
      const ride = booked.get(request.idempotencyKey) ?? {
        rideId: `ride-${booked.size + 1}`,
        destination: request.destination,
        etaMinutes: 4,
        fare: FARE,
      };
      booked.set(request.idempotencyKey, ride);
      return { outcome: 'booked', ride };
    },
    async current() {
      const ride = [...booked.values()].at(-1);
      return ride ? { outcome: 'onItsWay', ride } : { outcome: 'none' };
    },
    async fare() {
      return { outcome: 'estimated', fare: FARE };
    },
  };
}
