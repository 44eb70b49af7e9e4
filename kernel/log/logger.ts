import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Headers and fields that must never be written down, whoever logs them. */
const HIDDEN = [
  'req.headers.authorization',
  'headers.authorization',
  'token',
  'variables',
  '*.citizenNumber',
  '*.databaseUrl',
];

/**
 * One JSON line per event on stderr: stdout belongs to what a command was asked for.
 *
 * @param room who speaks: `gateway`, `education`
 * @param level pino's level names, or `silent`
 */
export const openLogger = (room: string, level: string): Logger =>
  pino({ name: room, level, redact: { paths: HIDDEN, censor: '[hidden]' } }, pino.destination(2));
