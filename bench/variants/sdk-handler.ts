/** None of ours: the AWS SDK takes its own. */
export const requestHandler = undefined;
