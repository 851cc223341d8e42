import { secretReference } from './secretText';
import type { FieldId } from './fields';

/** What explains a field to the user: one line each. */
export interface FieldText {

  /** Stands below the field. */
  description: string;

  /** Shown on hovering the label, with a link. */
  tooltip: string;
  link: { label: string; href: string };

  /** The right form, shown in the empty field. */
  placeholder?: string;
}

const CONNECTOR_DOCS = 'https://docs.camunda.io/docs/components/connectors/out-of-the-box-connectors/aws-lambda/';
const USE_CONNECTORS_DOCS = 'https://docs.camunda.io/docs/components/connectors/use-connectors/';
const SECRETS_DOCS = 'https://docs.camunda.io/docs/components/console/manage-clusters/manage-secrets/';
const FEEL_DOCS = 'https://docs.camunda.io/docs/components/modeler/feel/what-is-feel/';
const NAMES_DOCS = 'https://docs.camunda.io/docs/components/concepts/variables/#variable-names';
const REGIONS_DOCS = 'https://docs.aws.amazon.com/general/latest/gr/lambda-service.html';
const INVOKE_DOCS = 'https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html';
const JOBS_DOCS = 'https://docs.camunda.io/docs/components/concepts/job-workers/#completing-or-failing-jobs';

const TEXTS: Record<FieldId, FieldText> = {
  authenticationType: {
    description: 'How the connector signs its calls to AWS.',
    tooltip: 'The default credentials chain works on Self-Managed and hybrid clusters only.',
    link: { label: 'Authentication', href: CONNECTOR_DOCS }
  },
  accessKey: {
    description: 'Access key ID of an IAM user, from a secret.',
    tooltip: 'Keep it in a secret: text in a diagram can be read by everyone who has the diagram.',
    link: { label: 'Manage secrets', href: SECRETS_DOCS }
  },
  secretKey: {
    description: 'Secret access key of that user, from a secret.',
    tooltip: 'Keep it in a secret: text in a diagram can be read by everyone who has the diagram.',
    link: { label: 'Manage secrets', href: SECRETS_DOCS }
  },
  region: {
    description: 'AWS region that the function lives in.',
    tooltip: 'Any region may be entered, not only the suggested ones.',
    link: { label: 'Regions of AWS Lambda', href: REGIONS_DOCS },
    placeholder: 'eu-central-1'
  },
  operationType: {
    description: 'The connector cannot call asynchronously yet.',
    tooltip: 'Asynchronous invocation is not available: the connector does not implement it, and waits for the answer.',
    link: { label: 'AWS Lambda connector', href: CONNECTOR_DOCS }
  },
  functionName: {
    description: 'Name, name:alias, name:version or ARN.',
    tooltip: 'The value is handed to the Invoke API as it is; it knows names and ARNs, but no function URLs.',
    link: { label: 'Invoke API', href: INVOKE_DOCS },
    placeholder: 'my-function:live'
  },
  payload: {
    description: 'What the function gets: FEEL, sent as JSON.',
    tooltip: 'Where it is left empty, the function gets an empty object. A secret stands inside a string.',
    link: { label: 'FEEL expressions', href: FEEL_DOCS },
    placeholder: '{ orderId: order.id }'
  },
  resultVariable: {
    description: 'Process variable that takes the whole response.',
    tooltip: 'It holds statusCode, executedVersion and payload.',
    link: { label: 'Variable names', href: NAMES_DOCS },
    placeholder: 'lambdaResponse'
  },
  resultExpression: {
    description: 'Context whose entries become process variables.',
    tooltip: 'The response is known as response, with statusCode, executedVersion and payload.',
    link: { label: 'Result expression', href: USE_CONNECTORS_DOCS },
    placeholder: '{ total: response.payload.total }'
  },
  errorExpression: {
    description: 'Which answers are errors; null for none.',
    tooltip: 'Without it the task completes even where the function fails. It may call bpmnError and jobError.',
    link: { label: 'Errors and failing jobs', href: USE_CONNECTORS_DOCS },
    placeholder: 'if response.payload.errorType != null then …'
  },
  retries: {
    description: 'How often the job is tried before an incident.',
    tooltip: 'A whole number, or FEEL that gives one; 3 where it is left empty.',
    link: { label: 'Failing jobs', href: JOBS_DOCS },
    placeholder: '3'
  },
  retryBackoff: {
    description: 'Wait before the next try, as ISO-8601 duration.',
    tooltip: 'Days, hours, minutes and seconds, such as PT30S for 30 seconds or P1DT12H for a day and a half.',
    link: { label: 'Failing jobs', href: JOBS_DOCS },
    placeholder: 'PT30S'
  }
};

/** The texts of a field, with the form of secrets that the diagram's engine knows (connector contract 3.1). */
export function textOf(id: FieldId, engineVersion: string | undefined): FieldText {
  const secret = secretNameFor(id);

  return secret ? { ...TEXTS[id], placeholder: secretReference(secret, engineVersion) } : TEXTS[id];
}

/** What a secret for a field is called by default; undefined where it wants none. */
export function secretNameFor(id: FieldId): string | undefined {
  return SECRETS[id];
}

const SECRETS: Partial<Record<FieldId, string>> = {
  accessKey: 'MY_AWS_ACCESS_KEY',
  secretKey: 'MY_AWS_SECRET_KEY'
};
