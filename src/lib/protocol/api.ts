/** Every address of the server's interface, once. What is asked there, and by whom, is a line in endpoints/. */
export const API = {
	sync: '/api/sync',
	snapshot: '/api/sync/snapshot',
	push: '/api/push',
	events: '/api/events',
	receipts: '/api/receipts',
	session: '/api/session',
	login: '/api/session/login',
	logout: '/api/session/logout',
	sessions: '/api/sessions',
	accountKey: '/api/account/key',
	password: '/api/account/password',
	factor: '/api/account/factor',
	forgotten: '/api/account/forgotten',
	lookAtLink: '/api/links/look',
	spendLink: '/api/links/spend',
	notifications: '/api/notifications',
	deskNotices: '/api/desk/notices',
	deskOverview: '/api/desk/overview',
	deskAccounts: '/api/desk/accounts',
	deskAccountTies: '/api/desk/accounts/ties',
	deskReport: '/api/desk/report',
	deskHistory: '/api/desk/history',
	health: '/api/health',
	vcard: (
		table: 'experts' | 'contacts' | 'organisations' | 'youthOffices' | 'offers' | 'helplines',
		id: string
	) => `/api/vcard/${table}/${id}`,
	calendar: (meeting: string) => `/api/calendar/${meeting}`
} as const;
