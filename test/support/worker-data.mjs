import process from 'node:process';

// jest-light-runner sends the data once, to all workers. A worker that begins to listen later would wait for
// ever, so its listener gets the stored message.
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
