/** One of AWS's partitions: regions that share accounts and names. */
interface Partition {
  id: string;

  /** Behind `lambda.<region>.`. */
  suffix: string;
}

const PARTITIONS: ReadonlyArray<Partition & { regions: RegExp }> = [
  { id: 'aws-cn', suffix: 'amazonaws.com.cn', regions: /^cn-/ },
  { id: 'aws-us-gov', suffix: 'amazonaws.com', regions: /^us-gov-/ },
  { id: 'aws-iso', suffix: 'c2s.ic.gov', regions: /^us-iso-/ },
  { id: 'aws-iso-b', suffix: 'sc2s.sgov.gov', regions: /^us-isob-/ },
  { id: 'aws-iso-e', suffix: 'cloud.adc-e.uk', regions: /^eu-isoe-/ },
  { id: 'aws-iso-f', suffix: 'csp.hci.ic.gov', regions: /^us-isof-/ },
  { id: 'aws-eusc', suffix: 'amazonaws.eu', regions: /^eusc-/ }
];

const COMMERCIAL: Partition = { id: 'aws', suffix: 'amazonaws.com' };

/** The partition of a region, as the AWS SDK's endpoint rules have it. */
export function partitionOf(region: string): Partition {
  return PARTITIONS.find(({ regions }) => regions.test(region)) ?? COMMERCIAL;
}

/** Where the Lambda service of a region is. */
export function serviceHost(region: string): string {
  return `lambda.${region}.${partitionOf(region).suffix}`;
}

/**
 * Whether a text has the look of a region. Only that becomes part of a name that
 * is looked up: any other text might be a secret.
 */
export function isRegionName(text: string): boolean {
  return /^[a-z]{2,4}(?:-[a-z]{2,12}){1,2}-\d{1,2}$/.test(text);
}
