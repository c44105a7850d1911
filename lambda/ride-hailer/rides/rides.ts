/** Major units of an ISO 4217 currency: 23.5 and `USD`. */
export interface Fare {
  readonly amount: number;
  readonly currency: string;
}

/** Texts are as the service wrote them: escape them before they are spoken. */
export interface Ride {
  readonly rideId: string;
  readonly destination: string;
  /** Whole, and one at least: it is spoken. */
  readonly etaMinutes: number;
}

export interface BookedRide extends Ride {
  readonly fare: Fare;
}

/** The service does not take the token: the customer has to link again. */
interface Unauthorized {
  readonly outcome: 'unauthorized';
}

/** The service did not do it, or could not be asked. */
interface Unavailable {
  readonly outcome: 'unavailable';
  /** One word for the log. */
  readonly reason: 'refused' | 'timeout' | 'status' | 'garbage';
}

/** The request went out, and nobody can say whether it was carried out. The same key is safe to send again. */
interface MaybeBooked {
  readonly outcome: 'maybeBooked';
  readonly reason: 'refused' | 'timeout' | 'status' | 'garbage';
}

export type Booking =
  | { readonly outcome: 'booked'; readonly ride: BookedRide }
  | MaybeBooked
  | Unauthorized
  | Unavailable;

export type CurrentRide =
  | { readonly outcome: 'riding'; readonly ride: Ride }
  | { readonly outcome: 'none' }
  | Unauthorized
  | Unavailable;

export type FareEstimate =
  | { readonly outcome: 'estimated'; readonly destination: string; readonly fare: Fare }
  | Unavailable;

export interface BookingRequest {
  readonly destination: string;
  /** The same key twice is the same ride. Printable ASCII: it travels in a header. */
  readonly idempotencyKey: string;
}

/** The Ride Hailer service, as the skill sees it. No call throws for what the service does. */
export interface Rides {
  /** True where no service stands behind it and no car will come: the words must say so. */
  readonly demonstration: boolean;
  book(request: BookingRequest, token: string): Promise<Booking>;
  current(token: string): Promise<CurrentRide>;
  /** Needs no account. */
  fare(destination: string): Promise<FareEstimate>;
}
