/**
 * A question to every endpoint that is right in every other way, and its status for a guest, a member, an expert, the coordination
 * office: written down, and tried on the built server (endpoints.test.ts). Whoever was suspended is answered as a guest.
 */
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { idOf } from '../support/directory-rows';
import { emailOf, HOUSE, PASSWORD, REGION } from '../support/small-network';
import { DESK_CELLS, type EndpointCell } from './endpoint-cells-desk';

const KEY = 'a'.repeat(64);
const NO_PASSKEY = {
	...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} },
	response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' }
};

export const CELLS: Readonly<Record<string, EndpointCell>> = {
	...DESK_CELLS,
	'sync.pull': { statuses: [200, 200, 200, 200] },
	'sync.snapshot': { statuses: [200, 200, 200, 200] },
	// Nobody may send in the name of another account.
	'sync.push': {
		statuses: [401, 401, 401, 401],
		body: {
			v: PROTOCOL_VERSION,
			account: 'somebodyelse000',
			mutations: [{ id: 'mutation0000001', kind: 'request.see', body: { id: 'request00000001' } }]
		}
	},
	'sync.events': { statuses: [200, 200, 200, 200] },
	'receipts.ask': {
		statuses: [200, 200, 200, 200],
		body: { v: PROTOCOL_VERSION, asked: [{ key: KEY }] }
	},
	'session.read': { statuses: [200, 200, 200, 200] },
	'session.login': {
		statuses: [200, 200, 200, 200],
		body: { email: emailOf('max'), password: PASSWORD, device: '' }
	},
	'session.logout': { statuses: [200, 200, 200, 200], body: {} },
	'account.sessions': { statuses: [401, 200, 200, 200] },
	'account.endSessions': { statuses: [401, 200, 200, 200], body: { others: true } },
	'account.changeKey': {
		statuses: [401, 404, 404, 404],
		body: { password: PASSWORD, back: 'nokeyversion000' }
	},
	'account.changePassword': {
		statuses: [401, 200, 200, 200],
		body: { current: PASSWORD, next: PASSWORD, device: '' }
	},
	'account.factor': { statuses: [401, 200, 200, 200] },
	'account.changeFactor': {
		statuses: [401, 409, 409, 409],
		body: { password: PASSWORD, to: 'off', device: '' }
	},
	'account.notifications': { statuses: [401, 200, 200, 200] },
	'account.changeNotifications': { statuses: [401, 200, 200, 200], body: { mail: true } },
	'passkeys.ask': { statuses: [200, 200, 200, 200], body: {} },
	'passkeys.askInstead': { statuses: [410, 410, 410, 410], body: { ticket: 'A'.repeat(43) } },
	'passkeys.list': { statuses: [401, 200, 200, 200] },
	'passkeys.askForNew': { statuses: [401, 200, 200, 200], body: { password: PASSWORD } },
	// Nobody was asked for this one.
	'passkeys.add': { statuses: [401, 401, 401, 401], body: { passkey: NO_PASSKEY, device: '' } },
	'passkeys.remove': { statuses: [401, 404, 404, 404], body: { id: 'nopasskey000000', device: '' } },
	// This server has none.
	'provider.look': { statuses: [200, 200, 200, 200] },
	'provider.begin': { statuses: [404, 404, 404, 404], body: {} },
	'provider.bound': { statuses: [401, 200, 200, 200] },
	'provider.unbind': { statuses: [401, 200, 200, 200], body: {} },
	// This server sends no mails.
	'links.forgotten': { statuses: [503, 503, 503, 503], body: { email: emailOf('mia') } },
	'links.look': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43) } },
	'links.spend': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43), password: PASSWORD } },
	'reviews.look': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43) } },
	'reviews.confirm': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43), seen: [] } },
	// This server sends no mails.
	'entryLinks.mail': { statuses: [401, 403, 403, 503], body: { table: 'organisations', id: HOUSE } },
	'entryLinks.look': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43) } },
	'entryLinks.say': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43), changes: {} } },
	'mailedLists.open': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43) } },
	'mailedLists.take': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43), list: 'annex1' } },
	'offerGaps.list': { statuses: [401, 200, 200, 200] },
	// A gap is forwarded by its office; this one is not there.
	'offerGaps.change': {
		statuses: [401, 404, 404, 404],
		body: { to: 'close', id: 'nogap0000000000', word: 'Gibt es schon' }
	},
	'offerGaps.look': { statuses: [404, 404, 404, 404], body: { token: 'A'.repeat(43) } },
	'offerGaps.answer': {
		statuses: [404, 404, 404, 404],
		body: { token: 'A'.repeat(43), outcome: 'takenUp', until: '', word: '' }
	},
	// Somebody coordinates already.
	'setup.look': { statuses: [410, 410, 410, 410], body: { token: 'A'.repeat(43) } },
	'setup.begin': {
		statuses: [410, 410, 410, 410],
		body: {
			token: 'A'.repeat(43),
			network: { name: 'Neu', land: 'SH' },
			office: { name: 'Stelle', phone: '040 66969 100', email: 'stelle@example.org' },
			account: { name: 'Neu', email: 'neu@example.org', password: PASSWORD }
		}
	},
	'setup.takeOver': {
		statuses: [410, 410, 410, 410],
		body: {
			token: 'A'.repeat(43),
			archive: 'UEsDBA==',
			account: { name: 'Neu', email: 'neu@example.org', password: PASSWORD }
		}
	},
	'person.own': { statuses: [401, 200, 200, 200] },
	'surveys.mine': { statuses: [401, 200, 200, 200] },
	'surveys.answer': {
		statuses: [401, 404, 404, 404],
		body: {
			survey: 'nosurvey0000000',
			profession: 'midwife',
			answer: { kind: 'training', needs: [], line: '' }
		}
	},
	// A file, and no JSON.
	'documents.upload': {
		statuses: [401, 403, 403, 415],
		ask: `/api/documents?network=${REGION}&id=somedocument000&series=&title=Leitfaden&kind=guide&validFrom=2026-01-01&reviewAt=`,
		body: {}
	},
	'minutes.file': { statuses: [401, 404, 404, 404], ask: '/api/minutes/nominutes000000' },
	'documents.file': { statuses: [401, 404, 404, 404], ask: '/api/documents/nodocument00000' },
	'files.vcard': { statuses: [200, 200, 200, 200], ask: `/api/vcard/experts/${idOf('anna')}` },
	'files.calendar': { statuses: [404, 404, 404, 404], ask: '/api/calendar/nomeeting000000' },
	'files.health': { statuses: [200, 200, 200, 200] },
	// Nobody has switched it on: public-read.test.ts does.
	'public.about': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}`
	},
	'public.description': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/openapi.json`
	},
	'public.everything': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/hsds.zip`
	},
	'public.organizations': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/organizations`
	},
	'public.organization': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/organizations/some`
	},
	'public.services': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/services`
	},
	'public.service': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/services/some`
	},
	'public.locations': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/service_at_locations`
	},
	'public.location': {
		statuses: [404, 404, 404, 404],
		ask: `/api/public/hsds/${REGION}/service_at_locations/some`
	}
};
