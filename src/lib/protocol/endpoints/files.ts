/** What a browser asks by itself: links with a file behind them, and the monitoring. */
import type { Endpoint } from '../endpoint';

const BY_BROWSER = { method: 'GET', anyVersion: true, who: 'anyone', limit: 'reads' } as const;

export const FILES = {
	vcard: { ...BY_BROWSER, path: '/api/vcard/[table]/[id]' },
	calendar: { ...BY_BROWSER, path: '/api/calendar/[meeting]' },
	health: { ...BY_BROWSER, path: '/api/health' }
} as const satisfies Record<string, Endpoint>;
