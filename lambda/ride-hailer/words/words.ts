import { type Phrase, type Requirement } from '../../linking';

/**
 * Everything that Ride Hailer says, in one language. Arguments come ready for SSML. A phrase with a
 * reprompt asks one question; one without asks none and ends the session.
 */
export interface RideHailerWords {
  readonly welcomeBack: Phrase;
  readonly welcome: Phrase;
  readonly help: Phrase;
  readonly helpLinked: Phrase;
  readonly fallback: Phrase;
  readonly goodbye: Phrase;
  readonly trouble: Phrase;

  readonly whereTo: Phrase;
  readonly whereToForFare: Phrase;
  readonly whereToInstead: Phrase;
  confirmBooking(destination: string): Phrase;
  /** In answer to what was not understood, or to "help", with the question that stays open. */
  bookingUnclear(destination: string): Phrase;
  bookingHelp(destination: string): Phrase;
  /** Not understood once more: the ride is let go. */
  readonly bookingLeft: Phrase;
  booked(destination: string, minutes: string): Phrase;
  bookedInDemonstration(destination: string): Phrase;
  /** The booking was sent, and nobody could say whether it was made. */
  readonly maybeBooked: Phrase;
  readonly notBooked: Phrase;
  rideOnItsWay(destination: string, minutes: string): Phrase;
  readonly noRide: Phrase;
  readonly noRideInDemonstration: Phrase;
  readonly serviceUnavailable: Phrase;
  fare(destination: string, price: string): Phrase;
  /** A fare where the customer may have asked for the ride itself. */
  fareInsteadOfRide(destination: string, price: string): Phrase;
  fareThenBook(destination: string, price: string): Phrase;
  readonly fareUnavailable: Phrase;
  readonly demonstrationFare: string;
  minutes(count: number): string;

  readonly offerAtLaunch: Phrase;
  readonly offerWhenNeeded: Phrase;
  readonly offerAgain: Phrase;
  readonly offerUnclear: Phrase;
  readonly handOver: string;
  readonly refused: Phrase;
  readonly appCard: Phrase;
  linked(givenName: string | undefined): Phrase;
  linkedAndGoingOn(givenName: string | undefined): string;
  linkedShallWeGoOn(givenName: string | undefined): Phrase;
  readonly notVisibleYet: Phrase;
  readonly goOnUnclear: Phrase;
  readonly comeBackLater: Phrase;
  readonly leftUndone: Phrase;
  readonly alreadyLinked: Phrase;
  readonly declined: Phrase;
  requirementsNotMet(requirement: Requirement | undefined): Phrase;
  readonly failed: Phrase;
  readonly tokenRejected: Phrase;
  readonly tokenUnverified: Phrase;
  readonly notOurs: Phrase;
}
