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
  /** Another skill connection than linking's has ended. */
  readonly sessionResumed: Phrase;
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
  readonly cannotCancel: Phrase;
  readonly noRideInDemonstration: Phrase;
  readonly serviceUnavailable: Phrase;
  fare(destination: string, price: string): Phrase;
  /** A fare without a question: the offer of linking follows. */
  fareStatement(destination: string, price: string): string;
  /** Asks for the fare's destination again. */
  readonly fareReprompt: Phrase;
  readonly fareHelp: Phrase;
  fareThenBook(destination: string, price: string): Phrase;
  readonly fareUnavailable: Phrase;
  readonly demonstrationFare: string;
  minutes(count: number): string;

  readonly offerAtLaunch: Phrase;
  readonly offerInPassing: Phrase;
  readonly offerWhenRequired: Phrase;
  readonly offerRepeated: Phrase;
  readonly offerReprompt: Phrase;
  readonly offerDeclined: Phrase;
  readonly appCard: Phrase;
  readonly linkInApp: Phrase;
  readonly linked: Phrase;
  readonly linkedSayAgain: Phrase;
  linkedBeforeResuming(givenName: string | undefined): string;
  readonly resumeConfirmation: Phrase;
  readonly tokenNotYetAvailable: Phrase;
  readonly resumeReprompt: Phrase;
  readonly tryLater: Phrase;
  readonly resumeDeclined: Phrase;
  readonly alreadyLinked: Phrase;
  readonly declined: Phrase;
  readonly declinedAgain: Phrase;
  readonly notAnswered: Phrase;
  requirementsNotMet(requirement: Requirement | undefined): Phrase;
  readonly failed: Phrase;
  readonly invalidToken: Phrase;
  readonly verificationUnavailable: Phrase;
}
