/** What is known of a call that failed, for the sentence about it. */
export interface FailedCall {

  /** As the task names it. */
  functionName: string;

  /** `arn:…`, with a placeholder for an account that is not known. */
  functionArn: string;
  region: string;

  /** Host and port that were called. */
  host: string;
  target: 'local' | 'endpoint' | 'aws' | 'functionUrl';

  /** The AWS profile that was used, where one was. */
  profile?: string;

  /** Of the credentials in use; tells temporary ones from permanent ones. */
  accessKeyId?: string;

  /** What the service or the system said. */
  message: string;
}

type Advice = (call: FailedCall) => string;

const checkKeys: Advice = ({ profile, accessKeyId }) => profile !== undefined
  ? `Check the profile "${profile}" with "aws sts get-caller-identity --profile ${profile}".`
  : accessKeyId?.startsWith('ASIA')
    ? 'The access key is a temporary one (ASIA…), which needs a session token, and the connector cannot send one: use the access key of an IAM user.'
    : 'Check access key and secret key, and that they belong together.';

const throttled: Advice = () => 'AWS throttled the call: the function\'s or the account\'s concurrency is used up. Try again later, or raise its concurrency; the connector runtime would retry the job.';

const kms = (what: string): Advice => ({ functionName }) => `${what} the KMS key that encrypts the environment variables of "${functionName}". Check the key's state and policy, and the function's role.`;

const network = (what: string): Advice => ({ functionName }) => `${what}: check the VPC settings of "${functionName}".`;

const untrusted: Advice = ({ host }) => `The certificate of ${host} is not signed by an authority that this machine trusts. For an endpoint of your own use http://, or name the authority's certificate in AWS_CA_BUNDLE (or in ca_bundle of the profile) and start the Modeler anew; the connector runtime has to trust it too.`;

const reset: Advice = ({ host }) => `${host} closed the connection before it answered. If it expects TLS, write https:// (or http:// if it does not); else see its log.`;

const outOfReach: Advice = ({ host }) => `There is no way from this machine to ${host}: check the network, the VPN and the firewall.`;

/**
 * What to do about each failure: by the service's name of it, then by the
 * system's code. Each is one or two sentences for the user of the Modeler.
 */
export const FAILURE_ADVICE: Readonly<Record<string, Advice>> = {

  // the caller's rights
  AccessDeniedException: ({ target, functionArn }) => `These credentials may not call the function. Allow the IAM action ${target === 'functionUrl' ? 'lambda:InvokeFunctionUrl' : 'lambda:InvokeFunction'} on the resource ${functionArn} for them.`,
  UnrecognizedClientException: call => `AWS does not know this access key. ${checkKeys(call)}`,
  InvalidClientTokenId: call => `AWS does not know this access key. ${checkKeys(call)}`,
  InvalidSignatureException: call => /expired|not yet current/i.test(call.message)
    ? 'The clock of this machine is wrong by more than five minutes: set it, then run again.'
    : `The secret key does not fit the access key. ${checkKeys(call)}`,
  SignatureDoesNotMatch: call => `The secret key does not fit the access key. ${checkKeys(call)}`,
  IncompleteSignatureException: call => `The access key is not written as one. ${checkKeys(call)}`,
  MissingAuthenticationTokenException: () => 'The call was not signed: check the authentication of the task.',
  ExpiredTokenException: () => 'The session token has expired: get new credentials, then run again.',
  OptInRequired: ({ region }) => `The account has not enabled the region ${region}, or is not signed up for Lambda.`,

  // the function
  ResourceNotFoundException: ({ functionName, region, target }) => target === 'aws'
    ? `There is no function "${functionName}" in the region ${region} of this account. Check name, alias and region.`
    : `There is no function "${functionName}" at this endpoint. Check the name, and that it is deployed there.`,
  InvalidRequestContentException: () => 'The payload is no JSON that Lambda takes.',
  InvalidParameterValueException: () => 'Lambda refuses a parameter of the call: check function name and qualifier.',
  ValidationException: ({ functionName }) => `"${functionName}" is none of the forms that Lambda takes: name, name:alias, name:version, partial or full ARN.`,
  RequestTooLargeException: () => 'The payload is larger than the 6 MB that Lambda takes. Send less, or put the data into S3 and send its address.',
  RequestEntityTooLargeException: () => 'The payload is larger than the 6 MB that Lambda takes. Send less, or put the data into S3 and send its address.',
  UnsupportedMediaTypeException: () => 'Lambda takes JSON only: check the payload.',
  InvalidRuntimeException: ({ functionName }) => `The runtime of "${functionName}" is not supported any more: update the function's runtime.`,
  InvalidZipFileException: ({ functionName }) => `Lambda could not unpack the code of "${functionName}": deploy it again.`,
  ResourceConflictException: ({ functionName }) => `"${functionName}" is being created or updated: wait until it is active, then run again.`,
  ResourceNotReadyException: ({ functionName }) => `"${functionName}" is inactive and is being woken up: run again in a minute.`,
  RecursiveInvocationException: ({ functionName }) => `Lambda stopped "${functionName}" because it calls itself in a loop.`,
  SnapStartException: ({ functionName }) => `The start-up code of "${functionName}" failed under SnapStart: see its log.`,
  SnapStartNotReadyException: ({ functionName }) => `SnapStart is still preparing "${functionName}": run again in a minute.`,
  SnapStartTimeoutException: ({ functionName }) => `"${functionName}" took too long to be restored by SnapStart: run again, and see its log.`,
  KMSAccessDeniedException: kms('Lambda may not use'),
  KMSDisabledException: kms('Lambda cannot use, because it is disabled,'),
  KMSInvalidStateException: kms('Lambda cannot use, because of its state,'),
  KMSNotFoundException: kms('Lambda does not find'),
  EC2AccessDeniedException: network('The function\'s role may not set up its network'),
  EC2ThrottledException: throttled,
  EC2UnexpectedException: network('EC2 could not set up the function\'s network'),
  ENILimitReachedException: network('No network interface is left for the function'),
  SubnetIPAddressLimitReachedException: network('The function\'s subnets have no address left'),
  InvalidSecurityGroupIDException: network('A security group of the function does not exist'),
  InvalidSubnetIDException: network('A subnet of the function does not exist'),
  EFSIOException: network('The function could not reach its file system'),
  EFSMountConnectivityException: network('The function could not reach its file system'),
  EFSMountFailureException: network('The function could not mount its file system'),
  EFSMountTimeoutException: network('The function could not mount its file system in time'),

  // the service
  TooManyRequestsException: throttled,
  ThrottlingException: throttled,
  ServiceException: () => 'The Lambda service failed by itself: try again.',
  ServiceUnavailableException: () => 'The Lambda service is not available at the moment: try again.',
  UnknownOperationException: ({ host }) => `${host} does not have the Lambda API at this address: check the endpoint and its path.`,

  // the way there
  InvalidRegion: ({ region }) => `"${region}" is no region of AWS: write one such as eu-central-1.`,
  EFORBIDDENADDRESS: ({ host, message }) => `The endpoint ${host} is not called: ${message}. If it is yours, put it into the list of endpoints in the settings; link-local and metadata addresses are never called.`,
  ENOTFOUND: ({ host, target, region }) => target === 'aws'
    ? `The address ${host} is not known. Check that ${region} is a region of AWS, and that this machine is online.`
    : `The address ${host} is not known: check how it is written, and that this machine is online.`,
  EAI_AGAIN: ({ host }) => `The address ${host} could not be looked up: check that this machine is online.`,
  ECONNREFUSED: ({ host }) => `Nothing listens at ${host}: start the endpoint (LocalStack, sam local start-lambda), or check its port.`,
  HPE_HEADER_OVERFLOW: ({ host }) => `${host} answered with more headers than any HTTP client takes: check the endpoint, and see its log.`,
  AnswerTooLarge: ({ host }) => `${host} answered with an error that is far longer than one of the Lambda API: check the endpoint and its path.`,
  ECONNRESET: reset,
  EPIPE: reset,
  EPROTO: ({ host }) => `${host} does not speak TLS: write http:// in the endpoint.`,
  ETIMEDOUT: outOfReach,
  EHOSTUNREACH: outOfReach,
  ENETUNREACH: outOfReach,
  TimeoutError: outOfReach,
  RunTimedOut: () => 'The run\'s time-out ended the call. Camunda waits 30 seconds for an answer, calls three times more, and then fails the job as shown here: raise the time-out of the run where the function answers sooner than that; make the function quicker where it does not.',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  CERT_UNTRUSTED: untrusted,
  CERT_HAS_EXPIRED: ({ host }) => `The certificate of ${host} has expired: renew it, or check the clock of this machine.`,
  CERT_NOT_YET_VALID: ({ host }) => `The certificate of ${host} is not valid yet: check the clock of this machine.`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ host }) => `The certificate is for another name than ${host}: check the endpoint's address.`
};

/** Where nothing more is known than the status. */
export function adviceForStatus(status: number | undefined, { host }: FailedCall): string {
  if (status === undefined) {
    return `The call of ${host} failed: check the endpoint and the network.`;
  }

  if (status >= 300 && status < 400) {
    return `${host} answered with a redirect (${status}), which is not followed: write the address that it leads to.`;
  }

  return status < 300 || status >= 500
    ? `${host} did not answer as the Lambda API does (status ${status}): check the endpoint and its path, and see its log.`
    : `${host} refused the call (status ${status}): check the endpoint, its path and the function name.`;
}
