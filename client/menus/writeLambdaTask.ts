import type { ModdleElement } from '../../connector/moddleElement';
import { elementsOf, textOf } from '../../connector/moddleElement';
import { EMPTY_PAYLOAD } from '../../connector/readField';
import { NEW_LAMBDA_TASK } from '../model/newLambdaTask';
import { LAMBDA_ICON } from '../model/newLambdaTaskIcon';
import type { TaskWriter } from '../model/TaskWriter';

const PAYLOAD = 'awsFunction.payload';

/** What other AWS connectors have in common with ours: the values go on being right. */
const SHARED_INPUTS = [ 'authentication.accessKey', 'authentication.secretKey', 'awsCredential', 'configuration.region' ];

/** What every connector has in common with ours. */
const SHARED_HEADERS = [ 'resultVariable', 'resultExpression', 'errorExpression', 'retryBackoff', 'jobTimeout' ];

/** Headers that name the template a task was made from. */
const TEMPLATE_HEADERS = [ 'elementTemplateId', 'elementTemplateVersion' ];

const AUTHENTICATION_TYPES = [ 'credentials', 'defaultCredentialsChain' ];

/** What only the authentication by credentials has. */
const CREDENTIALS = [ 'authentication.accessKey', 'authentication.secretKey' ];

/**
 * Makes a service task a Lambda connector task. What the task already has:
 *
 * - values that the connector has too (region, keys, result expression, …) stay;
 * - the inputs, outputs, headers and retries that its author made stay;
 * - inputs and headers of another template go, and so does its mark.
 */
export function writeLambdaTask(writer: TaskWriter, hadOtherTemplate = false): void {
  writer.update(writer.task, {
    'zeebe:modelerTemplate': undefined,
    'zeebe:modelerTemplateVersion': undefined,
    'zeebe:modelerTemplateIcon': LAMBDA_ICON
  });

  writeTaskDefinition(writer);
  writeInputs(writer, hadOtherTemplate);
  writeHeaders(writer, hadOtherTemplate);
}

/** Gives a Lambda task that has no payload an empty one: the template leaves it out, and the job fails without. */
export function writeEmptyPayload(writer: TaskWriter): void {
  const ioMapping = writer.extension('zeebe:IoMapping');
  const payload = inputOf(ioMapping, PAYLOAD) ?? writer.add(ioMapping, 'inputParameters', 'zeebe:Input', { target: PAYLOAD });

  if (!textOf(payload, 'source')) {
    writer.update(payload, { source: EMPTY_PAYLOAD });
  }
}

function writeTaskDefinition(writer: TaskWriter): void {
  const definition = writer.extension('zeebe:TaskDefinition');

  writer.update(definition, {
    type: NEW_LAMBDA_TASK.type,
    retries: textOf(definition, 'retries') || NEW_LAMBDA_TASK.retries
  });
}

function writeInputs(writer: TaskWriter, hadOtherTemplate: boolean): void {
  const ioMapping = writer.extension('zeebe:IoMapping');

  writer.keep(ioMapping, 'inputParameters', input => isInputKept(input, hadOtherTemplate));

  NEW_LAMBDA_TASK.inputs
    .filter(({ target = '' }) => !inputOf(ioMapping, target) && !isForOtherAuthentication(ioMapping, target))
    .forEach(input => writer.add(ioMapping, 'inputParameters', 'zeebe:Input', { ...input }));
}

/** An empty key that the task does not need would make the engine refuse it. */
function isForOtherAuthentication(ioMapping: ModdleElement, target: string): boolean {
  return CREDENTIALS.includes(target)
    && inputOf(ioMapping, 'authentication.type')?.get('source') === 'defaultCredentialsChain';
}

function isInputKept(input: ModdleElement, hadOtherTemplate: boolean): boolean {
  const target = textOf(input, 'target') ?? '';

  if (target === 'authentication.type') {
    return AUTHENTICATION_TYPES.includes(textOf(input, 'source') ?? '');
  }

  return !hadOtherTemplate || SHARED_INPUTS.includes(target);
}

function writeHeaders(writer: TaskWriter, hadOtherTemplate: boolean): void {
  const headers = writer.extension('zeebe:TaskHeaders');

  writer.keep(headers, 'values', header => isHeaderKept(header, hadOtherTemplate));

  NEW_LAMBDA_TASK.headers
    .filter(({ key }) => !elementsOf(headers, 'values').some(header => header.get('key') === key))
    .forEach(header => writer.add(headers, 'values', 'zeebe:Header', { ...header }));
}

function isHeaderKept(header: ModdleElement, hadOtherTemplate: boolean): boolean {
  const key = textOf(header, 'key') ?? '';

  return hadOtherTemplate ? SHARED_HEADERS.includes(key) : !TEMPLATE_HEADERS.includes(key);
}

function inputOf(ioMapping: ModdleElement, target: string): ModdleElement | undefined {
  return elementsOf(ioMapping, 'inputParameters').find(input => input.get('target') === target);
}
