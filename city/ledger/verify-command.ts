import { progressBar } from '../launch/progress-bar.ts';
import { wordAndFlags } from './flags.ts';
import { verifyFile } from './verify-file.ts';
import type { Verdict } from './verify.ts';

const USAGE = 'npm run ledger:verify -- FILE --keys FILE [--at-least ENTRIES]';

function report(verdict: Verdict): string {
  const { department, entries, sealedUpTo, checkpoints, gaps, lost, breaks, exportedAt } = verdict;
  const { findings, moreFindings } = verdict;
  const unsigned = entries > sealedUpTo ? `; what follows entry ${sealedUpTo} is not signed` : '';
  const summary = `${entries} entries of ${department ?? 'nobody'}, exported ${exportedAt ?? 'at no time'}, ${checkpoints} signatures, signed up to entry ${sealedUpTo}${unsigned}.`;
  const told = [
    ...(gaps > 0 ? [`The department reported ${gaps} gaps with ${lost} lost entries.`] : []),
    ...breaks.map((at) => `BREAK: the department found entry ${at} altered before it signed what follows.`),
  ];
  if (findings.length === 0) {
    const besides = breaks.length > 0 ? 'Besides, nothing' : 'Nothing';
    return [summary, ...told, `${besides} was changed, removed, reordered or inserted.`, ''].join('\n');
  }
  const more = moreFindings > 0 ? [`… and ${moreFindings} more.`] : [];
  return [summary, ...told, ...findings.map(({ kind, says }) => `${kind}: ${says}`), ...more, ''].join('\n');
}

/** How many entries oversight has seen, as `auditSources` tells it. */
function wholeNumber(text: string | undefined): number {
  if (text === undefined) {
    return 0;
  }
  if (!/^\d{1,15}$/.test(text)) {
    throw new Error(`--at-least must be a whole number; expected: ${USAGE}.`);
  }
  return Number(text);
}

/** `npm run ledger:verify -- health.ndjson --keys health-ledger.keys.json`: ends with 1 where something is wrong. */
try {
  const { word: file, flags } = wordAndFlags(process.argv.slice(2), USAGE, ['keys', 'at-least']);
  if (!flags.keys) {
    throw new Error(`Expected: ${USAGE}.`);
  }
  const began = performance.now();
  const verdict = await verifyFile(file, flags.keys, {
    atLeast: wholeNumber(flags['at-least']),
    progress: progressBar('Verifying'),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${report(verdict)}Verified in ${seconds} s.\n`);
  process.exit(verdict.findings.length === 0 ? 0 : 1);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}
