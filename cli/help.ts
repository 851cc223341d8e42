export const HELP = `lambda-task: test-runs the AWS Lambda connector tasks of a BPMN diagram, as Camunda would.

  lambda-task run <diagram.bpmn> --task <id> [options]
      --variables <json or @file>   the process variables that the task sees
      --secrets <file>              secrets in dotenv syntax
      --secrets-prefix <prefix>     take secrets from environment variables that begin so
      --target local|endpoint|aws   where the function is called (default: local)
      --endpoint <url>              a Lambda-compatible endpoint, such as LocalStack or SAM
      --profile <name>              with --target aws: an AWS profile instead of the task's credentials
      --functions <folder>          with --target local: your functions (default: the examples)
      --timeout <seconds>           for the whole run (default: 60)
      --dry-run                     check credentials and permission, run nothing
      --mock <json or @file>        what comes back, in place of the call; nothing is reached then:
                                    {"payload": …} (text stands for itself, as it goes over the wire),
                                    {"functionError": "Unhandled", "payload": …}, {"timeout": true} or
                                    {"error": {"type": "TooManyRequestsException", "message": …}}
      --allow-missing-secrets       with --mock: a reference to a secret that is not here stays as it is
      --retries <n>                 how many tries are left (default: what the task says)
      --json                        print the report as JSON

  lambda-task check <diagram.bpmn>... [--json]
      what is red or amber in the form, for every Lambda task

  lambda-task serve [--functions <folder>] [--port <n>] [--secrets <file>] [--json]
      run the bridge and print its address and token

Exit codes: 0 the task completes (or nothing is red), 1 it does not, 2 it could not be run.
`;
