export function call(handler, envelope) {
  const context = { awsRequestId: 'b2f7c0f2-1d3a-4c55-9b0e-6c1f2a4d8e90', functionName: 'bench' };
  if (handler.length < 3) return handler(envelope, context);
  return new Promise((resolve, reject) => {
    handler(envelope, context, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}

/** The handler of a bundle, which is an ES module or CommonJS. */
export async function handlerOf(bundle) {
  const module = await import(bundle);
  return module.handler ?? module.default.handler;
}
