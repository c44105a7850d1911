import { type RequestInterceptor, type ResponseInterceptor } from 'ask-sdk-core';
import { notebookOf } from './plants';

/** Counts the customer's sessions. */
export const CountVisitsInterceptor: RequestInterceptor = {
  async process(handlerInput) {
    if (!handlerInput.requestEnvelope.session?.new) return;
    const notebook = await notebookOf(handlerInput);
    const visits = (notebook.visits ?? 0) + 1;
    handlerInput.attributesManager.setPersistentAttributes({ ...notebook, visits });
  },
};

/** Stores the speech, so that it can be repeated. */
export const RememberSpeechInterceptor: ResponseInterceptor = {
  process({ attributesManager, requestEnvelope }, response) {
    if (!requestEnvelope.session || !response?.outputSpeech) return;
    const attributes = attributesManager.getSessionAttributes();
    attributesManager.setSessionAttributes({ ...attributes, lastSpeech: response.outputSpeech });
  },
};

export const SaveNotebookInterceptor: ResponseInterceptor = {
  async process({ attributesManager, requestEnvelope }) {
    if (requestEnvelope.session) await attributesManager.savePersistentAttributes();
  },
};
