import { defineConfig } from '@graphql-hive/gateway';

/** Only what the benchmark must be able to switch; all else as it comes. */
export const gatewayConfig = defineConfig({
  transportEntries: {
    '*.http': { options: { deduplicateInflightRequests: process.env.SHARING === 'on' } },
  },
});
