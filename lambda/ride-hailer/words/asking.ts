import { type Phrase } from '../../linking';

/** A phrase that ends with a question, and its reprompt. @default - the reprompt is the phrase */
export const asking = (speech: string, question = speech): Phrase => ({
  speech,
  reprompt: question,
});
