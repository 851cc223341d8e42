import { formatJson, type JsonValue } from '../../feel/reading';
import { previewJson } from '../values/previewJson';
import { isFunctionErrorIgnored } from '../run/isFunctionErrorIgnored';
import type { RunReport, Verdict } from '../run/report';

/** Longer values are cut: a report is to be read. */
const SHOWN_CHARACTERS = 4_000;

/** A report as Markdown, to be put into an issue or a message. Secrets are masked in it as in the report. */
export function reportMarkdown(report: RunReport): string {
  const { task, verdict, target, engineVersion, startedAt, durationMs, problems, variables, steps } = report;
  const { request, response, resultExpression, errorExpression, outputs } = steps;

  return [
    `## Test run of ${inline(task.name ?? task.id)}`,
    `**${inline(isFunctionErrorIgnored(report) ? 'Completed, though the function failed' : titleOf(verdict))}**: ${inline(verdict.message)}`,
    list([
      [ 'Function', request?.functionName ],
      [ 'Region', request?.region ],
      [ 'Called at', target.kind === 'endpoint' ? target.url : target.kind ],
      [ 'Camunda', engineVersion ],
      [ 'Started', startedAt ],
      [ 'Duration', `${Math.round(durationMs)} ms` ],
      [ 'Status code', response?.statusCode.toString() ],
      [ 'Function error', response?.functionError ]
    ]),
    problems.length > 0 ? problems.map(({ severity, message }) => `- ${severity}: ${inline(message)}`).join('\n') : undefined,
    request && json('Request', request.payload),
    response && json('Response', response.payload),
    resultExpression && code('Result expression', resultExpression.source, 'feel'),
    errorExpression && code('Error expression', errorExpression.source, 'feel'),
    json('Variables', outputs?.processVariables ?? variables),
    response?.log && code('Log', response.log.text, '')
  ].filter(part => part !== undefined && part !== '').join('\n\n') + '\n';
}

function titleOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'completed': return 'Completed';
    case 'bpmnError': return `BPMN error ${verdict.code}${verdict.catcher ? `, caught by ${verdict.catcher.name ?? verdict.catcher.id}` : ', caught by nobody'}`;
    case 'retry': return `Job failed, ${verdict.retriesLeft} ${verdict.retriesLeft === 1 ? 'retry' : 'retries'} left, next try after ${verdict.backoff}`;
    case 'incident': return 'Incident';
  }
}

function list(facts: Array<[ name: string, value: string | undefined ]>): string {
  return facts.flatMap(([ name, value ]) => value === undefined ? [] : [ `- ${name}: ${inline(value)}` ]).join('\n');
}

function json(title: string, value: JsonValue): string {
  const { text, isComplete } = previewJson(value, SHOWN_CHARACTERS);

  return code(title, isComplete ? formatJson(value, 2) : text, 'json');
}

/** The fence is longer than any in the text. */
function code(title: string, text: string, language: string): string {
  const longest = Math.max(2, ...[ ...text.matchAll(/`+/g) ].map(([ ticks ]) => ticks.length));
  const fence = '`'.repeat(longest + 1);

  return `### ${title}\n\n${fence}${language}\n${text.slice(0, SHOWN_CHARACTERS + 1)}\n${fence}`;
}

/** On one line, and nothing in it is markup. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
