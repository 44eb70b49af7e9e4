import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Environment } from '#kernel/config/env.ts';
import { openLogFile } from './log-file.ts';
import packageJson from '../../package.json' with { type: 'json' };

/** A process of the city. */
export interface Child extends AsyncDisposable {
  readonly name: string;
  readonly pid: number;
  /** What it said when it was ready: its address. */
  readonly ready: string;
  /** Settles when it has ended, with what ended it: an exit code, or the name of a signal. */
  readonly ended: Promise<number | string>;
}

export interface ChildOptions {
  readonly name: string;
  /** File to run, from the project's folder. */
  readonly file: string;
  readonly argv?: readonly string[];
  readonly env: Environment;
  /** Where its output is kept. */
  readonly logFolder: string;
  readonly onMessage?: (message: unknown) => void;
  /** Ends the process, and with it the wait for its being ready. */
  readonly signal?: AbortSignal;
}

const ROOT = join(import.meta.dirname, '../..');
/** What node is told of a program, as in its npm script. */
const NODE_FLAGS: Readonly<Record<string, readonly string[]>> = {
  'gateway/server.ts': packageJson.scripts.gateway.split(' ').slice(1, -1),
};
/** Processes that do not let go in time are ended. */
const PATIENCE_MS = 10_000;

/**
 * Starts a process in a session of its own: a Ctrl-C reaches the supervisor alone, which stops
 * everyone in order. Should the supervisor itself be killed, the broken channel tells the process.
 *
 * @throws Error with the process's last words where it ends before it was ready
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, file, argv = [], env, logFolder, onMessage, signal } = options;
  signal?.throwIfAborted();
  const log = openLogFile(logFolder, name);
  const child = fork(join(ROOT, file), [...argv], {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    execArgv: [...process.execArgv, ...(NODE_FLAGS[file] ?? [])],
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  // A log that cannot be written stops nothing; it is open until both have ended.
  log.on('error', () => undefined);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once('close', () => log.end());
  child.stderr?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2_000)));
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, killedBy) => resolve(killedBy ?? code ?? 'unknown')),
  );
  const abort = () => void child.kill('SIGTERM');
  signal?.addEventListener('abort', abort, { once: true });
  ended.then(() => signal?.removeEventListener('abort', abort));
  const ready = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { ready?: string }) =>
      message.ready !== undefined ? resolve(message.ready) : onMessage?.(message),
    );
    ended.then(() =>
      reject(
        signal?.aborted
          ? signal.reason
          : new Error(lastSentence(words) || `${name} stopped before it was ready; see ${logFolder}/${name}.log.`),
      ),
    );
  });
  return { name, pid: child.pid!, ready, ended, [Symbol.asyncDispose]: () => stopChild(child, ended) };
}

/** Log lines are JSON; a sentence for people is the last line that is not. */
const lastSentence = (words: string): string =>
  words
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{') && !/^\(?.*(Warning|--trace)/.test(line))
    .at(-1) ?? '';

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
  }
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}
