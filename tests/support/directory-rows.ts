/** Rows of the directory for tests: whole and valid, with only what the test is about spelled out. */
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import type { Expert, Organisation } from '../../src/lib/domain/directory/directory';
import type { LegalBasis } from '../../src/lib/domain/consultation/legal-basis';
import type { Circle } from '../../src/lib/domain/meeting/circle';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import type { Seat } from '../../src/lib/domain/meeting/seat';
import type { Municipality, Region, Responsibility, YouthOffice } from '../../src/lib/domain/place/place';

/** A record id from a readable name: `idOf('anna')` is "anna00000000000". */
export function idOf(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.padEnd(15, '0')
		.slice(0, 15);
}

const shared = {
	updated: '2026-01-01T00:00:00.000Z',
	publication: 'published',
	audience: 'public',
	verifiedAt: '2026-09-01',
	verifiedBy: 'Fachstelle Kinderschutz'
} as const;
const address = { street: '', postalCode: '', place: '', ags: '' };
const noHours = { always: false, slots: [], closedOnHolidays: true };
const reach = { address, phone: '', email: '', website: '', hours: noHours };
const audienceOf = { topics: [], ageGroups: [], languages: [], areas: [], accessibility: '' };

export const regionRow = (name: string, changes: Partial<Region> = {}): Region => ({
	...shared,
	id: idOf(name),
	name,
	land: 'NI',
	coordinationOffice: '',
	publicRead: false,
	questionnaire: false,
	arms: '',
	...NETWORK_DEFAULTS,
	...changes
});

export const municipalityRow = (
	ags: string,
	name: string,
	changes: Partial<Municipality> = {}
): Municipality => ({
	...shared,
	id: idOf(`place${ags}`),
	ags,
	name,
	region: '',
	association: '',
	postalCodes: [],
	latitude: 52,
	longitude: 9,
	population: 1000,
	...changes
});

export const youthOfficeRow = (name: string, changes: Partial<YouthOffice> = {}): YouthOffice => ({
	...shared,
	id: idOf(name),
	name,
	region: '',
	address,
	phone: '040 66969 100',
	email: '',
	website: '',
	officeHours: {
		always: false,
		slots: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
		closedOnHolidays: true
	},
	onCallPhone: '040 66969 200',
	onCallNote: '',
	description: '',
	...changes
});

export const responsibilityRow = (
	ags: string,
	youthOffice: string,
	changes: Partial<Responsibility> = {}
): Responsibility => ({
	...shared,
	id: idOf(`of${ags}${changes.from ?? ''}`),
	ags,
	youthOffice,
	from: '',
	until: '',
	...changes
});

export const organisationRow = (name: string, changes: Partial<Organisation> = {}): Organisation => ({
	...shared,
	...reach,
	...audienceOf,
	id: idOf(name),
	name,
	group: 'youthWelfare',
	kind: '',
	region: '',
	description: '',
	...changes
});

export const circleRow = (name: string, changes: Partial<Circle> = {}): Circle => ({
	...shared,
	id: idOf(name),
	name,
	region: '',
	description: '',
	kind: 'cooperation',
	parent: '',
	endsOn: '',
	sizeLimit: 0,
	sharesMinutes: [],
	...changes
});

/** Four hours of a morning to come. */
export const meetingRow = (name: string, changes: Partial<Meeting> = {}): Meeting => ({
	...shared,
	id: idOf(name),
	circle: '',
	otherCircles: [],
	stage: 'planned',
	title: name,
	startsAt: '2026-12-02T08:00:00.000Z',
	endsAt: '2026-12-02T12:00:00.000Z',
	venue: '',
	address,
	agenda: '',
	points: [],
	places: 0,
	onlinePlaces: 0,
	answerBy: '',
	caseBy: '',
	selfCheckIn: false,
	cancelled: false,
	sequence: 0,
	...changes
});

export const seatRow = (name: string, changes: Partial<Seat> = {}): Seat => ({
	updated: shared.updated,
	publication: 'published',
	id: idOf(name),
	circle: '',
	organisation: '',
	name,
	kind: 'regular',
	consentOn: '',
	consentPaper: '',
	member: '',
	email: '',
	deputy: '',
	deputyEmail: '',
	since: '2026-01-01',
	until: '',
	...changes
});

export const expertRow = (name: string, changes: Partial<Expert> = {}): Expert => ({
	...shared,
	...audienceOf,
	id: idOf(name),
	name,
	function: '',
	organisation: '',
	address,
	phone: '040 66969 300',
	fax: '',
	email: '',
	hours: noHours,
	legalBases: [],
	youthOffices: [],
	professions: [],
	absences: [],
	deputy: '',
	capacity: 'free',
	...changes
});

export const legalBasisRow = (code: string, changes: Partial<LegalBasis> = {}): LegalBasis => ({
	...shared,
	id: idOf(code),
	code,
	citation: code,
	title: code,
	professions: [],
	lands: [],
	mayShare: '',
	mayNotShare: '',
	question: '',
	advice: '',
	source: '',
	sourceDate: '',
	rank: 1,
	...changes
});
