const MODEL = 'software.amazon.awssdk.services.lambda.model';

/** What the SDK throws where no service answers: no connection, no credentials, out of time. */
export const SDK_CLIENT_EXCEPTION = 'software.amazon.awssdk.core.exception.SdkClientException';

/** The message of that, where a function takes longer than the runtime waits (connector contract 3.5). */
export const READ_TIMED_OUT = 'Unable to execute HTTP request: Read timed out';

/** Errors that any AWS service may answer; Lambda's model has no exceptions of its own for them. */
const COMMON_ERRORS = new Set([
  'AccessDeniedException', 'ExpiredTokenException', 'IncompleteSignatureException', 'InvalidClientTokenId',
  'InvalidSignatureException', 'MissingAuthenticationTokenException', 'OptInRequired', 'SignatureDoesNotMatch',
  'ServiceUnavailableException', 'ThrottlingException', 'UnknownOperationException', 'UnrecognizedClientException', 'ValidationException'
]);

/**
 * The class of the AWS SDK for Java that stands for an error of the Lambda API,
 * which is what an error expression sees as `error.type` (connector contract 3.8).
 *
 * @param name the service's name of it, such as `TooManyRequestsException`; a whole class name stays as it is
 */
export function exceptionClass(name: string): string {
  if (name.includes('.')) {
    return name;
  }

  return name.endsWith('Exception') && !COMMON_ERRORS.has(name) ? `${MODEL}.${name}` : `${MODEL}.LambdaException`;
}
