/** Where a function is meant to live; local ones live in no account. */
export interface FunctionPlace {
  region: string;
  account?: string;
  qualifier?: string;
}

const NO_ACCOUNT = '000000000000';

export function functionArn(name: string, { region, account = NO_ACCOUNT, qualifier }: FunctionPlace): string {
  return `arn:${partitionOf(region)}:lambda:${region}:${account}:function:${name}${qualifier === undefined ? '' : `:${qualifier}`}`;
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }

  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
