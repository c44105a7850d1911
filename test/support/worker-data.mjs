import process from 'node:process';

// When one worker asks for its data, jest-light-runner sends it to all workers, and never again. A worker that
// begins to listen a moment later would wait for ever, so this keeps the data for it.
process.on('newListener', function keepData(event) {
  if (event !== 'message') return;
  process.off('newListener', keepData);
  process.on('message', (message) => {
    if (message?.type !== 'jest-light-runner-worker-data') return;
    process.on('newListener', (name, listener) => {
      if (name === 'message') process.nextTick(listener, message);
    });
  });
});
