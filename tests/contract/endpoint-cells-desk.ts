/** The cells of what a coordination office asks at its own pages: see endpoint-cells.ts. */
import { idOf } from '../support/directory-rows';
import { HOUSE, PASSWORD, REGION } from '../support/small-network';

export interface EndpointCell {
	statuses: [number, number, number, number];
	ask?: string;
	body?: unknown;
}

export const DESK_CELLS: Readonly<Record<string, EndpointCell>> = {
	'desk.overview': { statuses: [401, 403, 403, 200] },
	'desk.report': { statuses: [401, 403, 403, 200], ask: '/api/desk/report?year=2026' },
	'desk.reportFile': { statuses: [401, 403, 403, 200], body: { network: REGION, year: '2026' } },
	'desk.history': {
		statuses: [401, 403, 403, 200],
		ask: `/api/desk/history?table=organisations&id=${HOUSE}`
	},
	'desk.lists': { statuses: [401, 403, 403, 200] },
	'desk.handOut': {
		statuses: [401, 403, 403, 200],
		body: { network: REGION, list: 'annex1', format: 'csv' }
	},
	'desk.mailedLists': { statuses: [401, 403, 403, 200] },
	'desk.chooseRhythm': { statuses: [401, 403, 403, 200], body: { network: REGION, rhythm: 'off' } },
	// This server sends no mails.
	'desk.mailLists': { statuses: [401, 403, 403, 503], body: { network: REGION } },
	'desk.notices': { statuses: [401, 403, 403, 200] },
	'desk.accounts': { statuses: [401, 403, 403, 200] },
	'desk.accountTies': {
		statuses: [401, 403, 403, 404],
		ask: '/api/desk/accounts/ties?id=noaccount000000'
	},
	'desk.invite': {
		statuses: [401, 403, 403, 200],
		body: {
			network: REGION,
			people: [{ name: 'Neu', email: 'neu@example.org', role: 'member', expert: '' }]
		}
	},
	'desk.changeAccount': { statuses: [401, 403, 403, 404], body: { id: 'noaccount000000', to: 'active' } },
	'desk.setup': { statuses: [401, 403, 403, 200] },
	'desk.places': { statuses: [401, 403, 403, 200], ask: '/api/desk/places?land=SH&county=' },
	'desk.addPlaces': {
		statuses: [401, 403, 403, 403],
		body: {
			network: idOf('elsewhere'),
			ags: ['01001000'],
			youthOffice: { id: idOf('north'), name: '', phone: '', onCallPhone: '', onCallNote: '' }
		}
	},
	// Nobody listens there: refused, and not kept.
	'desk.setMail': {
		statuses: [401, 403, 403, 200],
		body: {
			settings: {
				...{ host: '127.0.0.1', port: 9, security: 'starttls' },
				...{ user: '', password: '', from: 'stelle@example.org' }
			},
			password: PASSWORD,
			code: ''
		}
	},
	'desk.sendTest': { statuses: [401, 403, 403, 200], body: { test: true } },
	'archive.handOut': { statuses: [401, 403, 403, 200], body: { network: REGION } },
	'acts.read': { statuses: [401, 403, 403, 200], ask: `/api/desk/acts?network=${REGION}&page=1` },
	'acts.export': { statuses: [401, 403, 403, 200], body: { network: REGION } },
	'acts.chain': { statuses: [401, 403, 403, 200], ask: `/api/desk/acts/chain?network=${REGION}` },
	'privacy.look': { statuses: [401, 403, 403, 200], ask: `/api/desk/privacy?network=${REGION}` },
	'privacy.handOut': {
		statuses: [401, 403, 403, 200],
		body: { network: REGION, paper: 'deletion', format: 'md' }
	},
	'person.find': { statuses: [401, 403, 403, 200], body: { wanted: 'niemand' } },
	'person.show': {
		statuses: [401, 403, 403, 404],
		body: { person: { kind: 'account', id: 'noaccount000000' } }
	},
	'person.erase': {
		statuses: [401, 403, 403, 404],
		body: {
			person: { kind: 'account', id: 'noaccount000000' },
			...{ typed: 'Niemand', deputies: [], password: PASSWORD, code: '' }
		}
	},
	'person.erasures': { statuses: [401, 403, 403, 200] },
	'imports.list': { statuses: [401, 403, 403, 200] },
	// A file, and no JSON.
	'imports.upload': {
		statuses: [401, 403, 403, 415],
		ask: `/api/desk/imports?network=${REGION}&id=someimport00000&name=Liste.csv`,
		body: {}
	},
	'imports.change': { statuses: [401, 403, 403, 404], body: { id: 'noimport0000000', to: 'undo' } },
	'imports.one': { statuses: [401, 403, 403, 404], ask: '/api/desk/imports/one?id=noimport0000000' },
	'imports.rows': {
		statuses: [401, 403, 403, 404],
		ask: '/api/desk/imports/rows?id=noimport0000000&part=new&page=1'
	},
	'minutes.look': { statuses: [401, 403, 403, 404], ask: '/api/desk/minutes?meeting=nomeeting000000' },
	'minutes.publish': {
		statuses: [401, 403, 403, 404],
		body: { meeting: 'nomeeting000000', edition: 1, note: '' }
	},
	'minutes.inform': {
		statuses: [401, 403, 403, 404],
		body: { meeting: 'nomeeting000000', circle: 'nocircle0000000', people: [] }
	},
	'minutes.passOn': {
		statuses: [401, 403, 403, 404],
		body: { minutes: 'nominutes000000', person: { name: '', email: 'wer@example.org' } }
	},
	'surveys.desk': { statuses: [401, 403, 403, 200] },
	'surveys.change': { statuses: [401, 403, 403, 404], body: { to: 'close', id: 'nosurvey0000000' } }
};
