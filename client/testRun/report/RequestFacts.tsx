import type { RequestStep } from '../../../connector/run/report';
import { Facts } from '../../widgets/Facts';
import { formatBytes } from '../../widgets/formatBytes';

const CREDENTIALS: Record<RequestStep['credentials'], string> = {
  task: 'of the task',
  defaultChain: 'default chain',
  profile: 'of the AWS profile',
  local: 'of the bridge'
};

/** The call as it was made, without its payload. */
export function RequestFacts({ request }: { request: RequestStep }) {
  return (
    <Facts facts={ [
      [ 'Function', request.functionName ],
      [ 'Region', request.region ],
      [ 'Endpoint', request.endpoint ],
      [ 'Credentials', CREDENTIALS[request.credentials] ],
      [ 'Payload size', formatBytes(request.payloadBytes) ]
    ] } />
  );
}
