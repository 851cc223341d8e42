import { writeAttachConfiguration } from '../debug/writeAttachConfiguration';
import type { AttachAnswer, AttachRequest, BridgeSettings, FunctionsAnswer, Health, SecretsAnswer } from '../protocol';
import {
  AttachRequestSchema, BridgeSettingsSchema, FunctionVersionsRequestSchema, KnownSecretsRequestSchema, PROTOCOL_VERSION,
  ReadCasesRequestSchema,
  RemoteFunctionsRequestSchema, StoreSecretRequestSchema, WriteCasesRequestSchema
} from '../protocol';
import type { FunctionFolder } from '../functions/discovery/FunctionFolder';
import { SecretsError } from '../secrets/SecretsError';
import type { Secrets } from '../secrets/Secrets';
import { listProfiles } from '../aws/listProfiles';
import { FunctionsUnlistedError } from '../aws/FunctionsUnlistedError';
import type { RemoteFunctions } from '../aws/RemoteFunctions';
import { CaseFileError, MAX_CASE_FILE_BYTES, readCaseFile, writeCaseFile } from '../cases/CaseFiles';
import { HttpError } from './HttpError';
import { readRequest } from './readRequest';
import type { Route, RunRoute } from './Route';
import { RunLimit } from './RunLimit';

/** A run's variables may be as large as what Lambda takes, and its task comes on top. */
const MAX_RUN_BYTES = 8 * 1024 * 1024;
const MAX_SECRET_BYTES = 64 * 1024;

/** As text within JSON a file is longer than by itself: each of its quotes has a backslash. */
const MAX_CASES_BYTES = 2 * MAX_CASE_FILE_BYTES;
const MAX_RUNS = 8;

/** What the routes do their work with. */
export interface BridgeServices {
  version: string;
  run: RunRoute['run'];
  folder(): FunctionFolder;
  secrets(): Secrets;
  remoteFunctions: () => Promise<RemoteFunctions>;
  configure(settings: BridgeSettings): void;
}

/** All of the bridge's own routes; requests and answers are those of `protocol.ts`. */
export function createRoutes(services: BridgeServices): Route[] {
  const runs = new RunLimit(MAX_RUNS);

  return [
    { method: 'GET', path: '/v1/health', answer: async () => health(services) },
    { method: 'GET', path: '/v1/functions', answer: () => listFunctions(services) },
    {
      method: 'POST',
      path: '/v1/runs',
      maxBytes: MAX_RUN_BYTES,
      run: (...run) => runs.during(() => services.run(...run))
    },
    ...functionRoutes(services),
    ...caseRoutes(services),
    { method: 'GET', path: '/v1/profiles', answer: async () => ({ profiles: await listProfiles() }) },
    {
      method: 'POST',
      path: '/v1/debug/vscode',
      maxBytes: MAX_SECRET_BYTES,
      answer: body => writeConfiguration(readRequest(AttachRequestSchema, body), services)
    },
    { method: 'GET', path: '/v1/secrets', answer: () => listSecrets(services) },
    {
      method: 'POST',
      path: '/v1/secrets',
      maxBytes: MAX_SECRET_BYTES,
      answer: async body => {
        const { name, value } = readRequest(StoreSecretRequestSchema, body);

        await explained(() => services.secrets().store(name, value));

        return listSecrets(services);
      }
    },
    {
      method: 'POST',
      path: '/v1/secrets/known',
      maxBytes: MAX_SECRET_BYTES,
      answer: async body => ({
        names: await explained(() => services.secrets().known(readRequest(KnownSecretsRequestSchema, body).names))
      })
    },
    {
      method: 'POST',
      path: '/v1/settings',
      maxBytes: MAX_SECRET_BYTES,
      answer: async body => {
        services.configure(readRequest(BridgeSettingsSchema, body));

        return health(services);
      }
    }
  ];
}

/** What a user chooses a function from. */
function functionRoutes({ remoteFunctions }: BridgeServices): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/functions/remote',
      maxBytes: MAX_SECRET_BYTES,
      answer: body => {
        const { target, region, search, marker } = readRequest(RemoteFunctionsRequestSchema, body);

        return explained(async () => (await remoteFunctions()).list({ target, region }, search, marker));
      }
    },
    {
      method: 'POST',
      path: '/v1/functions/versions',
      maxBytes: MAX_SECRET_BYTES,
      answer: body => {
        const { target, region, functionName } = readRequest(FunctionVersionsRequestSchema, body);

        return explained(async () => (await remoteFunctions()).versions({ target, region }, functionName));
      }
    }
  ];
}

function caseRoutes(services: BridgeServices): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/cases/read',
      maxBytes: MAX_SECRET_BYTES,
      answer: body => explained(() => readCaseFile(readRequest(ReadCasesRequestSchema, body).diagram))
    },
    {
      method: 'POST',
      path: '/v1/cases/write',
      maxBytes: MAX_CASES_BYTES,
      answer: body => {
        const { diagram, text, version } = readRequest(WriteCasesRequestSchema, body);

        return explained(() => writeCaseFile(diagram, text, version, services.secrets()));
      }
    }
  ];
}

function health({ version }: BridgeServices): Health {
  return { name: 'lambda-task-bridge', version, protocol: PROTOCOL_VERSION };
}

async function listFunctions(services: BridgeServices): Promise<FunctionsAnswer> {
  const folder = services.folder();
  const { functions, problems } = await folder.discover();

  return {
    folder: folder.path,
    functions: functions.map(({ fn: { name, runtime }, definedIn }) => {
      return definedIn === undefined ? { name, runtime } : { name, runtime, definedIn };
    }),
    problems
  };
}

async function writeConfiguration(request: AttachRequest, services: BridgeServices): Promise<AttachAnswer> {
  const { path } = services.folder();

  if (path === null) {
    throw new HttpError(409, 'noFunctionsFolder', 'No folder with local functions is chosen yet: choose one in the settings.');
  }

  return writeAttachConfiguration(path, request);
}

async function listSecrets(services: BridgeServices): Promise<SecretsAnswer> {
  return { names: await explained(() => services.secrets().names()) };
}

/** What the user can mend is told to the user. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FunctionsUnlistedError) {
      throw new HttpError(409, 'functionsUnlisted', error.message);
    }

    if (error instanceof CaseFileError) {
      throw new HttpError(409, error.code, error.message);
    }

    if (error instanceof SecretsError) {
      throw new HttpError(409, 'secretsUnusable', error.message);
    }

    throw error;
  }
}
