import { readFileSync } from 'node:fs';

/**
 * `node test/tools/closing-line.js RESULTS STATUS`: prints `N passed, N failed` from jest's results
 * and exits accordingly. A file of tests that could not be run counts as one failure; so does a run
 * that left no results, or that failed although every test passed.
 */
const [, , file, status] = process.argv;

function count() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = count();
const unexplained = failed === 0 && status !== '0' ? 1 : 0;
console.log(`${passed} passed, ${failed + unexplained} failed`);
process.exit(failed + unexplained === 0 && passed > 0 ? 0 : 1);
