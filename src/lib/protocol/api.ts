/**
 * Addresses of the server's interface that everybody's first visit knows: what the data worker asks, and what cards link to. All
 * others come with the pages that ask there (page-api.ts). What is asked, and by whom, is a line in endpoints/.
 */
export const API = {
	sync: '/api/sync',
	snapshot: '/api/sync/snapshot',
	push: '/api/push',
	events: '/api/events',
	receipts: '/api/receipts',
	session: '/api/session',
	login: '/api/session/login',
	logout: '/api/session/logout',
	health: '/api/health',
	vcard: (
		table: 'experts' | 'contacts' | 'organisations' | 'youthOffices' | 'offers' | 'helplines',
		id: string
	) => `/api/vcard/${table}/${id}`,
	calendar: (meeting: string) => `/api/calendar/${meeting}`
} as const;
