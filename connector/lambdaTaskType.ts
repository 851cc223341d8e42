/** The task definition type that makes a task a Lambda connector task (connector contract 1). */
export const LAMBDA_TASK_TYPE = 'io.camunda:aws-lambda:1';
