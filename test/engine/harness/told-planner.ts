import { servePlanners } from '../../../gateway/engine/planner/serve-planners.ts';

/**
 * The program of a planner process that plans as it is told: `think` takes the processor for ever, `wait` never
 * replies, `hoard` takes memory, `die` ends it; anything else is its own plan, after so many milliseconds.
 */
servePlanners(
  (sdl) => sdl,
  (_sdl, { text }) => {
    const hoard: Buffer[] = [];
    switch (text) {
      case 'think':
        for (;;) {}
      case 'wait':
        return Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      case 'hoard':
        for (;;) {
          hoard.push(Buffer.alloc(8 * 1024 * 1024, 1));
        }
      case 'die':
        return process.exit(1);
      default:
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(text.split(' ')[1] ?? 0));
        return text;
    }
  },
);
