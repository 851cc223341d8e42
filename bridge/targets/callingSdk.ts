/** What calls need of the AWS SDK; its whole index would bring all commands of Lambda. */
export { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
