import { parseFunctionReference } from '../../connector/aws/functionReference';
import { partitionOf } from '../../connector/aws/partitions';

/** The resource that a policy has to name; the account is not known where the task does not name it. */
export function functionArn(functionName: string, region: string): string {
  const reference = parseFunctionReference(functionName);

  switch (reference.kind) {
    case 'arn':
      return functionName;
    case 'partialArn':
      return `arn:${partitionOf(region).id}:lambda:${region}:${functionName}`;
    case 'name':
      return `arn:${partitionOf(region).id}:lambda:${region}:<account>:function:${functionName}`;
    default:
      return 'of the function';
  }
}
