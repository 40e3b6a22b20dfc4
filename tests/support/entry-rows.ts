// Entries of the directory for the tests of search, cards and lists: complete and valid, changed where a test cares.
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import type {
	Contact,
	Expert,
	Helpline,
	Offer,
	Organisation
} from '../../src/lib/domain/directory/directory';
import type { Document } from '../../src/lib/domain/directory/document';
import type { Membership } from '../../src/lib/domain/directory/membership';
import type { LegalBasis } from '../../src/lib/domain/consultation/legal-basis';
import type { Municipality, Region, Responsibility, YouthOffice } from '../../src/lib/domain/place/place';

type Change<T> = Partial<T> & { id: string };

/** A record id out of a short name: "anna" → "anna00000000000". */
export const idOf = (name: string): string => name.padEnd(15, '0');

const shared = {
	updated: '2026-01-01T00:00:00.000Z',
	publication: 'published',
	audience: 'public',
	verifiedAt: '2026-03-01',
	verifiedBy: 'Fachstelle Kinderschutz'
} as const;
const address = { street: 'Musterweg 1', postalCode: '', place: '', ags: '' };
const hours = { always: false, slots: [], closedOnHolidays: true };
const reach = { address, phone: '', email: '', website: '', hours };

export function region(change: Change<Region>): Region {
	const offers = { publicRead: false, questionnaire: false, arms: '' };
	const held = { coordinationOffice: '', ...offers, ...NETWORK_DEFAULTS };
	return { ...shared, name: 'Region', land: 'SH', ...held, ...change };
}

export function municipality(change: Change<Municipality>): Municipality {
	return {
		...shared,
		ags: '00000000',
		name: 'Ort',
		region: '',
		association: '',
		postalCodes: [],
		latitude: 53,
		longitude: 10,
		population: 1000,
		...change
	};
}

export function responsibility(change: Change<Responsibility>): Responsibility {
	return { ...shared, ags: '', youthOffice: '', from: '', until: '', ...change };
}

export function youthOffice(change: Change<YouthOffice>): YouthOffice {
	const { hours: officeHours, ...rest } = reach;
	return {
		...shared,
		...rest,
		name: 'Jugendamt',
		region: '',
		officeHours,
		onCallPhone: '',
		onCallNote: '',
		description: '',
		...change
	};
}

export function legalBasis(change: Change<LegalBasis>): LegalBasis {
	return {
		...shared,
		code: '',
		citation: '',
		title: '',
		professions: [],
		lands: [],
		mayShare: '',
		mayNotShare: '',
		question: '',
		advice: '',
		source: '',
		sourceDate: '',
		rank: 1,
		...change
	};
}

export function expert(change: Change<Expert>): Expert {
	return {
		...shared,
		name: 'Fachkraft',
		function: '',
		organisation: '',
		address,
		phone: '',
		fax: '',
		email: '',
		hours,
		legalBases: [],
		youthOffices: [],
		areas: [],
		professions: [],
		topics: [],
		ageGroups: [],
		languages: [],
		absences: [],
		deputy: '',
		capacity: 'free',
		accessibility: '',
		...change
	};
}

const offered = { description: '', topics: [], ageGroups: [], languages: [], areas: [], accessibility: '' };

export function organisation(change: Change<Organisation>): Organisation {
	return {
		...shared,
		...reach,
		...offered,
		name: '',
		group: 'youthWelfare',
		kind: '',
		region: '',
		...change
	};
}

export function contact(change: Change<Contact>): Contact {
	return {
		...shared,
		organisation: '',
		name: '',
		function: '',
		phone: '',
		fax: '',
		email: '',
		deputy: '',
		...change
	};
}

export function offer(change: Change<Offer>): Offer {
	return {
		...shared,
		...reach,
		...offered,
		title: '',
		kind: 'otherOffer',
		organisation: '',
		region: '',
		cost: '',
		...change
	};
}

export function membership(change: Change<Membership>): Membership {
	return {
		updated: shared.updated,
		publication: 'published',
		region: idOf('region'),
		name: 'Haus',
		carrier: '',
		organisation: '',
		joinedAt: '2026-01-15',
		joinedPaper: 'Ordner 1',
		noticeAt: '',
		noticePaper: '',
		until: '',
		...change
	};
}

/** The first version of a document, unless `change` says of which it is a later one. */
export function document(change: Change<Document>): Document {
	return {
		updated: shared.updated,
		publication: 'published',
		region: idOf('region'),
		meeting: '',
		series: change.id,
		version: 1,
		title: 'Leitfaden',
		kind: 'guide',
		validFrom: '2026-01-15',
		reviewAt: '',
		format: 'pdf',
		size: 1_000,
		sha256: 'a'.repeat(64),
		...change
	};
}

export function helpline(change: Change<Helpline>): Helpline {
	return {
		...shared,
		name: '',
		phone: '110',
		purpose: '',
		forWhom: '',
		hours: { ...hours, always: true },
		website: '',
		source: '',
		lands: [],
		acuteRank: 0,
		topics: [],
		...change
	};
}
