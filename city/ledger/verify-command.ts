import { progressBar } from '../launch/progress-bar.ts';
import { wordAndFlags } from './flags.ts';
import { verifyFile } from './verify-file.ts';
import type { Verdict } from './verify.ts';

const USAGE = 'npm run ledger:verify -- FILE --keys FILE';

function report({ department, entries, sealedUpTo, checkpoints, gaps, lost, findings, moreFindings }: Verdict): string {
  const unsigned = entries > sealedUpTo ? `; what follows entry ${sealedUpTo} is not signed yet` : '';
  const losses = gaps > 0 ? [`The department reported ${gaps} gaps with ${lost} lost entries.`] : [];
  const summary = `${entries} entries of ${department ?? 'nobody'}, ${checkpoints} signatures, signed up to entry ${sealedUpTo}${unsigned}.`;
  if (findings.length === 0)
    return [summary, ...losses, 'Nothing was changed, removed, reordered or inserted.', ''].join('\n');
  const more = moreFindings > 0 ? [`… and ${moreFindings} more.`] : [];
  return [summary, ...losses, ...findings.map(({ kind, says }) => `${kind}: ${says}`), ...more, ''].join('\n');
}

/** `npm run ledger:verify -- health.ndjson --keys health-ledger.keys.json`: ends with 1 where something is wrong. */
try {
  const { word: file, flags } = wordAndFlags(process.argv.slice(2), USAGE, ['keys']);
  if (!flags.keys) throw new Error(`Expected: ${USAGE}.`);
  const began = performance.now();
  const verdict = await verifyFile(file, flags.keys, progressBar('Verifying'));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${report(verdict)}Verified in ${seconds} s.\n`);
  process.exit(verdict.findings.length === 0 ? 0 : 1);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}
