/** How far a request has come. */
import * as z from 'zod/mini';

/** In this order; within one round a request never goes back (a hand-over begins the next round). */
export const REQUEST_STATUSES = ['submitted', 'seen', 'accepted', 'closed'] as const;
export const requestStatus = z.enum(REQUEST_STATUSES);
export type RequestStatus = z.infer<typeof requestStatus>;
