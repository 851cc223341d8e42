import { partitionOf } from '../../../connector/aws/partitions';
import { NO_ACCOUNT } from './FunctionPlace';
import type { FunctionPlace } from './FunctionPlace';

/** The ARN of a function; its alias or version where the place has one. */
export function functionArn(name: string, { region, account = NO_ACCOUNT, qualifier }: FunctionPlace): string {
  return `arn:${partitionOf(region).id}:lambda:${region}:${account}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`;
}
