import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';

/** A process that is measured from outside, with all that it starts. */
export interface Watched extends AsyncDisposable {
  readonly child: ChildProcess;
  /** CPU that it and its children have used since they were started, in microseconds. */
  cpuMicroseconds(): number;
  /** Most memory that was resident at once, in bytes, summed over its children. */
  peakMemoryBytes(): number;
  /** The last of what it wrote, for when it does not start. */
  readonly output: () => string;
}

export interface SpawnOptions {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** The core that it is kept on. */
  readonly core: number;
  /** Opens a channel for messages. */
  readonly ipc?: boolean;
}

/** Ticks of /proc/<pid>/stat are hundredths of a second on every Linux that Node runs on. */
const TICK_MICROSECONDS = 10_000;
const OUTPUT_CHARACTERS = 4_000;
const STOP_MS = 3_000;

export function spawnPinned({ command, env = {}, cwd, core, ipc = false }: SpawnOptions): Watched {
  const child = spawn('taskset', ['-c', String(core), ...command], {
    env: { ...process.env, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-OUTPUT_CHARACTERS);
    });
  }
  child.on('error', (error) => {
    output += error.message;
  });
  return {
    child,
    output: () => output,
    cpuMicroseconds: () => cpuMicrosecondsOf(child.pid ?? 0),
    peakMemoryBytes: () => family(child.pid ?? 0).reduce((sum, pid) => sum + peakOf(pid), 0),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
        return;
      }
      const exited = once(child, 'exit');
      const all = family(child.pid);
      child.kill('SIGTERM');
      const killing = setTimeout(() => {
        for (const pid of all) {
          kill(pid);
        }
      }, STOP_MS);
      await exited;
      clearTimeout(killing);
    },
  };
}

/** CPU that a process and its children have used since they were started. */
export const cpuMicrosecondsOf = (pid: number): number =>
  family(pid).reduce((sum, each) => sum + ticksOf(each) * TICK_MICROSECONDS, 0);

/** Keeps this process, the load, away from the core of those it measures. */
export function pinSelf(core: number): void {
  spawn('taskset', ['-a', '-c', '-p', String(core), String(process.pid)], { stdio: 'ignore' }).on('error', () => {});
}

/**
 * Keeps a core from going to sleep while nobody else wants it, at a priority that gives way to anyone. A sleeping core
 * of a virtual machine bills its waking to whoever runs there next: a quarter of a millisecond per wait, whatever is measured.
 */
export function keepAwake(core: number): Disposable {
  const loop = 'const { ppid } = process; while (process.ppid === ppid) for (let turn = 0; turn < 1e8; turn++);';
  const spin = ['-i', '0', 'taskset', '-c', String(core), process.execPath, '-e', loop];
  const child = spawn('chrt', spin, { stdio: 'ignore' }).on('error', () => {});
  return { [Symbol.dispose]: () => void child.kill('SIGKILL') };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}

/** The process and its children; threads are counted in their process. */
function family(pid: number): number[] {
  const children = read(`/proc/${pid}/task`, (path) =>
    readdirSync(path).flatMap((thread) => {
      const listed = read(`${path}/${thread}/children`, (file) => readFileSync(file, 'utf8')) ?? '';
      return listed.split(' ').filter(Boolean).map(Number);
    }),
  );
  return [pid, ...(children ?? []).flatMap(family)];
}

function ticksOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`, (path) => readFileSync(path, 'utf8'));
  // The name in parentheses may hold spaces; utime and stime are the 12th and 13th words after it.
  const words = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return Number(words[11] ?? 0) + Number(words[12] ?? 0);
}

function peakOf(pid: number): number {
  const status = read(`/proc/${pid}/status`, (path) => readFileSync(path, 'utf8'));
  return Number(/VmHWM:\s+(\d+) kB/.exec(status ?? '')?.[1] ?? 0) * 1024;
}

function read<T>(path: string, how: (path: string) => T): T | undefined {
  try {
    return how(path);
  } catch {
    return undefined;
  }
}
