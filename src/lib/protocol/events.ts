/**
 * `GET /api/events`: server-sent events that say only "there is news"; the phone then pulls. One comes at once with the
 * connection, since something may have changed while there was none; the data say nothing.
 */
export const NEWS_EVENT = 'news';
