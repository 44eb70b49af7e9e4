import type { ExecutionResult } from 'graphql';

/** An answer as it is compared: exact text of the data (key order counts), paths of the errors. */
export interface ComparedAnswer {
  readonly data: string;
  readonly errorPaths: readonly string[];
}

export function compared(
  { data, errors = [] }: ExecutionResult,
  form: (data: unknown) => string = JSON.stringify,
): ComparedAnswer {
  return {
    data: data === undefined ? 'no data' : form(data),
    errorPaths: [...new Set(errors.map(({ path }) => (path ?? []).join('.')))].sort(),
  };
}

/** Says what is wrong with the errors themselves: each has a code, and nothing of the inside. */
export function indiscretions({ errors = [] }: ExecutionResult): string[] {
  return errors.flatMap((error) => {
    const text = JSON.stringify(error);
    return [
      ...(typeof error.extensions?.code === 'string' ? [] : [`no code: ${text}`]),
      ...(/:\/\/|stacktrace|exception|\bat .+:\d+:\d+/.test(text) ? [`tells of the inside: ${text}`] : []),
    ];
  });
}
