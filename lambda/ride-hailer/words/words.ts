import { type Phrase, type Requirement } from '../../linking';

/**
 * All phrases of Ride Hailer in one language. Arguments are escaped for SSML. A phrase with a reprompt
 * asks one question; one without asks none and ends the session.
 */
export interface RideHailerWords {
  readonly welcomeBack: Phrase;
  readonly welcome: Phrase;
  readonly help: Phrase;
  readonly helpLinked: Phrase;
  readonly fallback: Phrase;
  readonly goodbye: Phrase;
  readonly requestFailed: Phrase;

  readonly whereTo: Phrase;
  readonly whereToForFare: Phrase;
  readonly whereToInstead: Phrase;
  confirmBooking(destination: string): Phrase;
  /** After an answer that was not understood, and after "help": the question stays open. */
  bookingReprompt(destination: string): Phrase;
  bookingHelp(destination: string): Phrase;
  /** Not understood a second time: the booking is dropped. */
  readonly bookingDropped: Phrase;
  booked(destination: string, minutes: string): Phrase;
  bookedInDemonstration(destination: string): Phrase;
  /** The outcome of the booking is unknown. */
  readonly bookingUnknown: Phrase;
  readonly notBooked: Phrase;
  rideOnItsWay(destination: string, minutes: string): Phrase;
  readonly noRide: Phrase;
  readonly noRideInDemonstration: Phrase;
  readonly serviceUnavailable: Phrase;
  fare(destination: string, price: string): Phrase;
  /** A fare where the customer may have asked for a booking. */
  fareInsteadOfRide(destination: string, price: string): Phrase;
  fareThenBook(destination: string, price: string): Phrase;
  readonly fareUnavailable: Phrase;
  readonly demonstrationFare: string;
  minutes(count: number): string;

  readonly offerAtLaunch: Phrase;
  readonly offerWhenRequired: Phrase;
  readonly offerRepeated: Phrase;
  readonly offerReprompt: Phrase;
  readonly startLinking: string;
  readonly offerDeclined: Phrase;
  readonly appCard: Phrase;
  linked(givenName: string | undefined): Phrase;
  linkedBeforeResuming(givenName: string | undefined): string;
  resumeConfirmation(givenName: string | undefined): Phrase;
  readonly tokenNotYetAvailable: Phrase;
  readonly resumeReprompt: Phrase;
  readonly tryLater: Phrase;
  readonly resumeDeclined: Phrase;
  readonly alreadyLinked: Phrase;
  readonly declined: Phrase;
  requirementsNotMet(requirement: Requirement | undefined): Phrase;
  readonly failed: Phrase;
  readonly invalidToken: Phrase;
  readonly verificationUnavailable: Phrase;
  readonly otherConnection: Phrase;
}
