import { type Party } from '../../../http/server-options';

/** Columns of the diagram, from left to right. */
export const PARTIES: readonly { readonly party: Party; readonly name: string }[] = [
  { party: 'customer', name: 'Customer' },
  { party: 'alexa', name: 'Alexa' },
  { party: 'skill', name: 'Skill' },
  { party: 'voice-forward', name: 'Voice-forward' },
  { party: 'lwa', name: 'LWA' },
  { party: 'profile', name: 'Profile' },
  { party: 'service', name: 'Service' },
  { party: 'table', name: 'Table' },
];

/** `smapi` has no column and gets the last one: the inspector runs without SMAPI. */
export const columnOf = (party: Party): number => {
  const column = PARTIES.findIndex((one) => one.party === party);
  return column === -1 ? PARTIES.length - 1 : column;
};

export const nameOf = (party: Party): string => PARTIES[columnOf(party)]!.name;
