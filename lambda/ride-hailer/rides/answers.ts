import { type BookedRide, type Fare, type Ride } from './rides';
import { fieldsOf } from '../json';

const MAX_TEXT = 200;
const MAX_ETA_MINUTES = 24 * 60;

/** Undefined if the answer is not as specified. */
export function readRide(body: unknown): Ride | undefined {
  const { rideId, destination, etaMinutes } = fieldsOf(body);
  return isText(rideId) && isText(destination) && isAmount(etaMinutes, MAX_ETA_MINUTES)
    ? { rideId, destination, etaMinutes: Math.max(1, Math.ceil(etaMinutes)) }
    : undefined;
}

export function readBookedRide(body: unknown): BookedRide | undefined {
  const ride = readRide(body);
  const fare = readFare(fieldsOf(body)['fare']);
  return ride && fare && { ...ride, fare };
}

export function readEstimate(body: unknown): Fare | undefined {
  const { destination, fare } = fieldsOf(body);
  return isText(destination) ? readFare(fare) : undefined;
}

function readFare(value: unknown): Fare | undefined {
  const { amount, currency } = fieldsOf(value);
  return isAmount(amount, 1_000_000) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
    ? { amount, currency }
    : undefined;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;

const isAmount = (value: unknown, max: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= max;
