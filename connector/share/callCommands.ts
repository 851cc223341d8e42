import { formatJson } from '../../feel/reading';
import { parseFunctionReference } from '../aws/functionReference';
import type { RequestStep, Target } from '../run/report';
import { serviceHost } from '../aws/partitions';
import { commandLines } from './commandLines';
import { shellText } from './shellText';

/**
 * The call of a run as a command of the AWS CLI, version 2. Credentials are those of the profile, or
 * of the environment that it runs in: no secret stands in it, as none stands in a report.
 */
export function awsCliCommand({ functionName, region, endpoint, payload }: RequestStep, target: Target): string {
  const profile = target.kind === 'aws' ? target.profile : undefined;

  return commandLines('aws lambda invoke', [
    [ '--function-name', functionName ],
    [ '--region', region ],
    [ '--endpoint-url', endpoint ],
    [ '--profile', profile ],
    [ '--cli-binary-format', 'raw-in-base64-out' ],
    [ '--payload', formatJson(payload) ]
  ], '/dev/stdout');
}

/**
 * The call of a run as a cURL command, signed (Signature Version 4) with the credentials of the environment that it
 * runs in.
 */
export function curlCommand({ functionName, region = 'us-east-1', endpoint, payload }: RequestStep): string {
  const host = endpoint?.replace(/\/+$/, '') ?? `https://${serviceHost(region)}`;
  const lines = commandLines('curl --silent --show-error', [
    [ '--aws-sigv4', `aws:amz:${region}:lambda` ],
    [ '--header', 'Content-Type: application/json' ],
    [ '--data-binary', formatJson(payload) ]
  ], shellText(`${host}${pathOf(functionName)}`));

  // the shell puts them in, the last one if there is a session: cURL would sign an empty header, and not send it
  return lines.replace(' \\\n', ` \\\n  ${CREDENTIALS.join(' \\\n  ')} \\\n`);
}

/** The usual qualifier is left out: before version 8, cURL signs only addresses right that have no need of it. */
function pathOf(functionName: string): string {
  const { name = functionName, qualifier } = plainName(functionName);
  const query = qualifier === undefined || qualifier === '$LATEST' ? '' : `?Qualifier=${qualifier}`;

  return `/2015-03-31/functions/${encodeURIComponent(name).replaceAll('%3A', ':')}/invocations${query}`;
}

function plainName(functionName: string): { name?: string; qualifier?: string } {
  const reference = parseFunctionReference(functionName);

  return reference.kind === 'name' ? reference : {};
}

const CREDENTIALS = [
  '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
  '${AWS_SESSION_TOKEN:+"-HX-Amz-Security-Token: $AWS_SESSION_TOKEN"}'
];
