const { notebookOf } = require('./plants');

const CountVisitsInterceptor = {
  async process(handlerInput) {
    if (!handlerInput.requestEnvelope.session?.new) return;
    const notebook = await notebookOf(handlerInput);
    const visits = (notebook.visits ?? 0) + 1;
    handlerInput.attributesManager.setPersistentAttributes({ ...notebook, visits });
  },
};

/** Stores the speech, so that it can be repeated. */
const RememberSpeechInterceptor = {
  process({ attributesManager, requestEnvelope }, response) {
    if (!requestEnvelope.session || !response?.outputSpeech) return;
    const attributes = attributesManager.getSessionAttributes();
    attributesManager.setSessionAttributes({ ...attributes, lastSpeech: response.outputSpeech });
  },
};

const SaveNotebookInterceptor = {
  async process({ attributesManager, requestEnvelope }) {
    if (requestEnvelope.session) await attributesManager.savePersistentAttributes();
  },
};

module.exports = { CountVisitsInterceptor, RememberSpeechInterceptor, SaveNotebookInterceptor };
