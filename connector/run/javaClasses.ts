/**
 * The exceptions of the connector runtime that an error expression can meet as `error.type` (connector contract 3.8).
 */
export const JAVA = {
  inputException: 'io.camunda.connector.api.error.ConnectorInputException',
  feelException: 'io.camunda.connector.feel.FeelEngineWrapperException',
  backoffException: 'io.camunda.connector.runtime.core.error.InvalidBackOffDurationException',
  validationException: 'jakarta.validation.ValidationException',
  connectorError: 'io.camunda.connector.runtime.core.error.ConnectorError',
  jobError: 'io.camunda.connector.runtime.core.error.JobError',
  arithmeticException: 'java.lang.ArithmeticException',
  nullPointer: 'java.lang.NullPointerException',
  runtimeException: 'java.lang.RuntimeException'
} as const;
