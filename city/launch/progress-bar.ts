import type { Progress } from './fill.ts';

const WIDTH = 30;

/** A bar on a terminal; a line each tenth where output goes to a file. */
export function progressBar(title: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const started = Date.now();
  let shown = -1;
  return (share) => {
    const step = Math.floor(share * (out.isTTY ? 100 : 10));
    if (step === shown) {
      return;
    }
    shown = step;
    const elapsed = (Date.now() - started) / 1000;
    const left = share > 0.02 ? ` ${Math.ceil((elapsed / share) * (1 - share))} s left` : '';
    const filled = Math.round(Math.min(1, share) * WIDTH);
    const line = `${title} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${Math.round(Math.min(1, share) * 100)} %${share < 1 ? left : ''}`;
    out.write(out.isTTY ? `\r\x1b[2K${line}${share >= 1 ? '\n' : ''}` : `${line}\n`);
  };
}
