const { getSlotValue } = require('ask-sdk-core');

/** The value of the slot; undefined if it is not filled. */
const slotOf = (envelope, name) => getSlotValue(envelope, name)?.trim() || undefined;

/** The persistent attributes: loaded at the first call in a request, and saved by an interceptor. */
const notebookOf = (input) => input.attributesManager.getPersistentAttributes();

async function noteWatered(input, plant) {
  const notebook = await notebookOf(input);
  const watered = { ...notebook.watered, [plant]: Date.now() };
  input.attributesManager.setPersistentAttributes({ ...notebook, watered });
}

module.exports = { slotOf, notebookOf, noteWatered };
