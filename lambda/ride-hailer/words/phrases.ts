import { type Phrase } from '../../linking';

/** Words that end on a question, and the question as it is asked once more after silence. */
export const asking = (speech: string, question = speech): Phrase => ({
  speech,
  reprompt: question,
});
