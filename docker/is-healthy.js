/** `node docker/is-healthy.js URL`: exits with 0 where the address answers well within two seconds. */
const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(2_000) }).catch(() => null);
process.exit(response?.ok ? 0 : 1);
