import { formatJson } from '../../feel/json';
import type { RequestStep, Target } from '../run/report';
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
  const host = endpoint?.replace(/\/+$/, '') ?? `https://lambda.${region}.amazonaws.com`;
  const lines = commandLines('curl --silent --show-error', [
    [ '--aws-sigv4', `aws:amz:${region}:lambda` ],
    [ '--header', 'Content-Type: application/json' ],
    [ '--data-binary', formatJson(payload) ]
  ], shellText(`${host}/2015-03-31/functions/${encodeURIComponent(functionName)}/invocations`));

  // the shell puts them in
  return lines.replace(' \\\n', ' \\\n  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\\n');
}

function commandLines(
  command: string, options: Array<[ name: string, value: string | undefined ]>, last: string
): string {
  const given = options.flatMap(([ name, value ]) => value === undefined ? [] : [ `${name} ${shellText(value)}` ]);

  return [ command, ...given, last ].join(' \\\n  ');
}
