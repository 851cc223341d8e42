import { partitionOf } from '../../../../connector/aws/partitions';
import { NO_ACCOUNT } from '../../place/FunctionPlace';
import type { FunctionPlace } from '../../place/FunctionPlace';
import type { Table } from './values';

/**
 * CloudFormation's pseudo parameters for a function that is called in a place: those of which
 * the function itself is told the same, by `AWS_REGION` and its ARN. A stack has no name here.
 */
export function pseudoParameters({ region, account = NO_ACCOUNT }: FunctionPlace): Table {
  const { id, suffix } = partitionOf(region);

  return {
    'AWS::AccountId': account,
    'AWS::NoValue': undefined,
    'AWS::Partition': id,
    'AWS::Region': region,
    'AWS::URLSuffix': suffix
  };
}
