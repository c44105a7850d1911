/** Undefined if the resource does not exist. */
export async function undefinedIfAbsent<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    const { name, message } = error as Error;
    // CloudFormation calls an unknown stack a ValidationError.
    const isAbsent =
      name === 'ResourceNotFoundException' ||
      (name === 'ValidationError' && message.includes('does not exist'));
    if (isAbsent) return undefined;
    throw error;
  }
}
