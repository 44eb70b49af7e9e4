import type { StreamForm } from '#kernel/sse/send-events.ts';

/** Between parts; the protocol fixes it, and JSON in one line cannot hold it. */
const BOUNDARY = 'graphql';
const PART = '\r\ncontent-type: application/json\r\n\r\n';
const NEXT = `\r\n--${BOUNDARY}`;

/** True where `Accept` names `multipart/mixed` with `subscriptionSpec=1.0`, as Apollo's clients subscribe. */
export function acceptsMultipartEvents(accept: string): boolean {
  return (
    /subscriptionspec/i.test(accept) &&
    accept.split(',').some((range) => {
      const [type, ...parameters] = range.split(';').map((each) => each.trim().toLowerCase().replaceAll('"', ''));
      return type === 'multipart/mixed' && parameters.includes('subscriptionspec=1.0');
    })
  );
}

/**
 * Results as parts of one answer, as Apollo's clients read a subscription: each part is a `payload`, an empty object is
 * a heartbeat. A part is whole once the boundary behind it has come, so it is written with it.
 */
export const MULTIPART_EVENTS: StreamForm = {
  contentType: `multipart/mixed;boundary="${BOUNDARY}";subscriptionSpec=1.0`,
  begin: `${NEXT}${PART}{}${NEXT}`,
  heartbeat: `${PART}{}${NEXT}`,
  end: '--\r\n',
  next: (json) => `${PART}{"payload":${json}}${NEXT}`,
};
