import { type HttpFailure } from '../../lwa';

/** An amount in major units of an ISO 4217 currency, such as 23.5 and `USD`. */
export interface Fare {
  readonly amount: number;
  readonly currency: string;
}

/** Strings are unescaped: escape them before they are spoken. */
export interface Ride {
  readonly rideId: string;
  readonly destination: string;
  /** A whole number of at least 1. */
  readonly etaMinutes: number;
}

export interface BookedRide extends Ride {
  readonly fare: Fare;
}

/** The service rejects the access token: the customer must link again. */
interface Unauthorized {
  readonly outcome: 'unauthorized';
}

/**
 * The service did not answer, or its answer is an error or invalid. If `book` returns this, no ride was
 * booked.
 */
interface Unavailable {
  readonly outcome: 'unavailable';
  /** Safe to log. */
  readonly reason: HttpFailure;
}

/** The booking may have been made. Sending the booking again with the same key is safe. */
interface BookingUnknown {
  readonly outcome: 'bookingUnknown';
  readonly reason: HttpFailure;
}

export type Booking =
  | { readonly outcome: 'booked'; readonly ride: BookedRide }
  | BookingUnknown
  | Unauthorized
  | Unavailable;

export type CurrentRide =
  | { readonly outcome: 'onItsWay'; readonly ride: Ride }
  | { readonly outcome: 'none' }
  | Unauthorized
  | Unavailable;

export type FareEstimate = { readonly outcome: 'estimated'; readonly fare: Fare } | Unavailable;

export interface BookingRequest {
  readonly destination: string;
  /** The id of a place that the interaction model lists. */
  readonly destinationId?: string | undefined;
  /** Two bookings with the same key make one ride. Printable ASCII, for a header. */
  readonly idempotencyKey: string;
}

/** Calls resolve even when the service fails. */
export interface Rides {
  /** True without a service: no car comes, and the words say so. */
  readonly isDemonstration: boolean;
  book(request: BookingRequest, token: string): Promise<Booking>;
  current(token: string): Promise<CurrentRide>;
  fare(destination: string, destinationId?: string): Promise<FareEstimate>;
}
