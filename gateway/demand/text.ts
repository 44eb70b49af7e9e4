import type { GraphQLError } from 'graphql';
import type { DemandConfig } from '../config/config.ts';
import { refusal } from '../http/refusal.ts';

/**
 * Why a text is not even read as a document, if so. Comments and line breaks are no tokens; but each comment is kept,
 * and for each error of validation the lines before it are counted.
 */
export function refusedText(
  text: unknown,
  { maxDocumentBytes, maxDocumentLines }: Pick<DemandConfig, 'maxDocumentBytes' | 'maxDocumentLines'>,
): GraphQLError | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  // A character takes up to four bytes; only what could be too long is measured.
  if (text.length * 4 > maxDocumentBytes && Buffer.byteLength(text) > maxDocumentBytes) {
    return refusal('REQUEST_TOO_LARGE', `The document is larger than ${maxDocumentBytes} bytes.`, {
      bytes: maxDocumentBytes,
    });
  }
  const lines = linesOf(text, maxDocumentLines);
  if (lines > maxDocumentLines) {
    return refusal('OPERATION_TOO_WIDE', `The document has more than ${maxDocumentLines} lines.`, {
      lines: { limit: maxDocumentLines },
    });
  }
  return undefined;
}

/** Lines of a text, as GraphQL ends them; counting stops beyond the most. */
export function linesOf(text: string, most = Number.POSITIVE_INFINITY): number {
  let lines = 1;
  for (const end of ['\n', '\r']) {
    for (let at = text.indexOf(end); at >= 0 && lines <= most; at = text.indexOf(end, at + 1)) {
      lines++;
    }
  }
  return lines;
}
