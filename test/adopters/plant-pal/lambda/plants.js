const { getSlotValue } = require('ask-sdk-core');

const slotOf = (envelope, name) => getSlotValue(envelope, name)?.trim() || undefined;

const notebookOf = (input) => input.attributesManager.getPersistentAttributes();

/** An interceptor saves the changed attributes. */
async function noteWatered(input, plant) {
  const notebook = await notebookOf(input);
  const watered = { ...notebook.watered, [plant]: Date.now() };
  input.attributesManager.setPersistentAttributes({ ...notebook, watered });
}

module.exports = { slotOf, notebookOf, noteWatered };
