/** The doors of PocketBase's own that are tried (door.ts): its administration, its ways into an account, and what could be asked of rows. */
import { SUPERUSER } from '../../support/pocketbase';
import { emailOf, PASSWORD } from '../../support/small-network';
import { ACCOUNT } from './people';

export interface Door {
	method: string;
	path: string;
	body?: unknown;
}

/** The superuser's alone. The first ones change nothing, and are done by her to show that they are there. */
export const LOOKED_AT: readonly Door[] = [
	{ method: 'GET', path: '/api/settings' },
	{ method: 'GET', path: '/api/collections' },
	{ method: 'GET', path: '/api/collections/users' },
	{ method: 'GET', path: '/api/collections/meta/scaffolds' },
	{ method: 'GET', path: '/api/logs' },
	{ method: 'GET', path: '/api/logs/stats' },
	{ method: 'GET', path: '/api/backups' },
	{ method: 'GET', path: '/api/crons' },
	{ method: 'POST', path: `/api/collections/users/impersonate/${ACCOUNT.karla}`, body: { duration: 900 } }
];
export const CHANGING: readonly Door[] = [
	{ method: 'PATCH', path: '/api/settings', body: { meta: { appName: 'Anders' } } },
	{ method: 'POST', path: '/api/settings/test/s3', body: { filesystem: 'storage' } },
	{
		method: 'POST',
		path: '/api/settings/test/email',
		body: { email: 'wer@example.org', template: 'verification' }
	},
	{ method: 'POST', path: '/api/collections', body: { name: 'others', type: 'base' } },
	{ method: 'PATCH', path: '/api/collections/users', body: { listRule: '' } },
	{ method: 'DELETE', path: '/api/collections/offers' },
	{ method: 'DELETE', path: '/api/collections/offers/truncate' },
	{ method: 'PUT', path: '/api/collections/import', body: { collections: [], deleteMissing: true } },
	{ method: 'POST', path: '/api/backups', body: { name: 'all.zip' } },
	{ method: 'POST', path: '/api/backups/upload' },
	{ method: 'GET', path: '/api/backups/all.zip' },
	{ method: 'POST', path: '/api/backups/all.zip/restore' },
	{ method: 'DELETE', path: '/api/backups/all.zip' },
	{ method: 'POST', path: '/api/crons/vacuum' },
	{ method: 'POST', path: '/api/sql', body: { query: 'SELECT 1' } },
	{ method: 'POST', path: '/api/collections/_superusers/auth-refresh' },
	{ method: 'POST', path: '/api/collections/_superusers/request-otp', body: { email: SUPERUSER.email } },
	{ method: 'POST', path: '/api/collections/users/request-otp', body: { email: emailOf('karla') } },
	{
		method: 'POST',
		path: '/api/collections/users/auth-with-otp',
		body: { otpId: 'nobody000000000', password: '12345678' }
	},
	{
		method: 'POST',
		path: '/api/collections/users/auth-with-oauth2',
		body: { provider: 'oidc', code: 'A', codeVerifier: 'A', redirectURL: 'https://example.org' }
	},
	{
		method: 'POST',
		path: '/api/collections/users/confirm-password-reset',
		body: { token: 'A', password: PASSWORD, passwordConfirm: PASSWORD }
	},
	{ method: 'POST', path: '/api/collections/users/confirm-verification', body: { token: 'A' } },
	{
		method: 'POST',
		path: '/api/collections/users/confirm-email-change',
		body: { token: 'A', password: PASSWORD }
	}
];

/** What could be asked of rows that are not shown; each finds something when the superuser asks it. */
export const QUESTIONS: readonly [collection: string, query: string][] = [
	['experts', 'filter=note~"intern"'],
	['experts', 'filter=mobile!=""&sort=mobile'],
	['experts', 'filter=id!=""&fields=note,mobile&expand=youthOffices,deputy'],
	['requests', 'filter=expert.note!=""%7C%7Cid!=""&expand=expert,youthOffice'],
	['users', 'filter=email~"karla"'],
	['youthOffices', 'filter=requests_via_youthOffice.receipt!=""'],
	['youthOffices', 'filter=experts_via_youthOffices.note?!=""'],
	['experts', 'filter=requests_via_expert.receipt!=""'],
	['regions', 'filter=users_via_networks.email!=""'],
	['regions', 'filter=proposals_via_networks.id!=""'],
	['offers', 'filter=@collection.requests.receipt!=""'],
	['keyLog', 'filter=@collection.ownKeys.wrapped!=""']
];
/** Whom the word does not help either: other collections than the one that is asked. */
export const OF_OTHERS = /@collection/;
