import * as v from 'valibot';

/** `POST /v1/cases/read`: the test cases beside a saved diagram; answered with a CaseFileAnswer. */
export type ReadCasesRequest = v.InferOutput<typeof ReadCasesRequestSchema>;

export const ReadCasesRequestSchema = v.object({

  /** The diagram's whole path. */
  diagram: v.string()
});

/** `POST /v1/cases/write`: puts test cases in the place of those that were read; answered with a CaseFileAnswer. */
export type WriteCasesRequest = v.InferOutput<typeof WriteCasesRequestSchema>;

export const WriteCasesRequestSchema = v.object({
  diagram: v.string(),

  /** JSON. */
  text: v.string(),

  /** That of the file as it was read; where it is another by now, the answer is 409 `caseFileChanged`. */
  version: v.nullable(v.string())
});

/** Both are null where there is no file yet. */
export type CaseFileAnswer = v.InferOutput<typeof CaseFileAnswerSchema>;

export const CaseFileAnswerSchema = v.object({ text: v.nullable(v.string()), version: v.nullable(v.string()) });
