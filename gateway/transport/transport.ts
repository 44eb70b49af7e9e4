import { Pool } from 'undici';
import { remember } from '#kernel/collections/remember.ts';
import { graphError } from '#kernel/errors/graph-error.ts';
import { REQUEST_ID_HEADER, WIRE_HEADER } from '#kernel/wire/headers.ts';
import type { SignCall } from '#kernel/wire/sign.ts';
import type { TransportConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import type { CallDepartment, DepartmentAnswer } from '../engine/engine.ts';

/** Calls travel over kept-alive connections, one pool per department. */
export interface Transport extends AsyncDisposable {
  readonly call: CallDepartment;
  /** Where a department answers, as the settings or the supergraph have it. */
  urlOf(department: string, url: string): string;
}

interface Target {
  readonly origin: string;
  readonly path: string;
}

const unavailable = (department: string) =>
  graphError('DEPARTMENT_UNAVAILABLE', `The department ${department} does not answer at the moment.`, { department });
const late = (department: string, deadlineMs: number) =>
  graphError('DEPARTMENT_TIMEOUT', `The department ${department} did not answer within ${deadlineMs} ms.`, {
    department,
    deadlineMs,
  });
const garbled = (department: string) =>
  graphError('DEPARTMENT_ANSWER_INVALID', `The department ${department} answered something that is not GraphQL.`, {
    department,
  });

/** @param sign signs each call; null for departments that know no gateway */
export function openTransport(
  { urls, deadlineMs, connections, maxAnswerBytes }: TransportConfig,
  sign: SignCall | null,
): Transport {
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string): Pool =>
    remember(
      pools,
      origin,
      () =>
        new Pool(origin, {
          connections,
          headersTimeout: deadlineMs,
          bodyTimeout: deadlineMs,
          maxResponseSize: maxAnswerBytes,
        }),
    );
  const urlOf = (department: string, url: string) => urls[department] ?? url;
  const targets = new Map<string, Target>();
  const targetOf = (url: string): Target =>
    remember(targets, url, () => {
      const { origin, pathname, search } = new URL(url);
      return { origin, path: pathname + search };
    });

  const call: CallDepartment = async ({ department, url, body }, context) => {
    const { signal, viewer, operation, requestId, purpose, case: reference } = context as GatewayContext;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      [REQUEST_ID_HEADER]: requestId,
    };
    if (sign)
      headers[WIRE_HEADER] = await sign(department, body, { viewer, operation, requestId, purpose, case: reference });
    const { origin, path } = targetOf(urlOf(department, url));
    let status: number;
    let text: string;
    try {
      const response = await poolOf(origin).request({ method: 'POST', path, headers, body, signal });
      status = response.statusCode;
      text = await response.body.text();
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      if (
        name === 'TimeoutError' ||
        name === 'AbortError' ||
        code === 'UND_ERR_HEADERS_TIMEOUT' ||
        code === 'UND_ERR_BODY_TIMEOUT'
      ) {
        throw late(department, deadlineMs);
      }
      if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') throw garbled(department);
      throw unavailable(department);
    }
    const answer = read(text);
    if (answer) return answer;
    if (status >= 500) throw unavailable(department);
    throw garbled(department);
  };
  return {
    call,
    urlOf,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

/** An answer as the GraphQL specification has it; null for anything else. */
function read(text: string): DepartmentAnswer | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  if (data !== undefined && (typeof data !== 'object' || Array.isArray(data))) return null;
  if (errors !== undefined && !Array.isArray(errors)) return null;
  return data === undefined && errors === undefined ? null : (value as DepartmentAnswer);
}
