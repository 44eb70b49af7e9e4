import { rm } from 'node:fs/promises';
import { closeCluster } from './global-setup.ts';

export default async function tearDown(): Promise<void> {
  await closeCluster();
  if (process.env.CITY_TEST_FOLDER) {
    await rm(process.env.CITY_TEST_FOLDER, { recursive: true, force: true });
  }
}
