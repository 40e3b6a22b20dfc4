/** What is answered to whom who makes or changes a record: each answer is written down by hand, with what is written. */
import { newId } from '../../../domain/id';
import { type DecidedRow, describeDecisions, KEY, type KindOfRecord } from '$tests/support/decided';
import { fieldsOf } from '$tests/support/one-of-each';
import { pngOf } from '$tests/support/png';

const NORTH = newId();
const row = { id: KEY, updated: '2026-05-04T08:00:00.000Z', region: KEY, title: 'alt', note: '' };
const [OFFICE, FOREIGN] = [newId(), newId()];
const own = { networks: [KEY], youthOffices: [OFFICE], held: [] };
const expertOf = (...youthOffices: string[]) => ({ id: KEY, updated: row.updated, youthOffices });
const advises = (from: string[], to: string[]) => changed({ youthOffices: { from, to } }, 'experts');
const madeExpert = (...youthOffices: string[]) => ({
	id: KEY,
	table: 'experts',
	fields: fieldsOf('experts', KEY, { youthOffices })
});
const answers = (ags: string) => ({
	id: KEY,
	table: 'responsibilities',
	fields: fieldsOf('responsibilities', KEY, { ags, youthOffice: OFFICE })
});
const answering = {
	id: KEY,
	updated: row.updated,
	youthOffice: OFFICE,
	ags: '01053001',
	publication: 'draft'
};

const title = { title: { from: 'alt', to: 'neu' } };
const late = { note: { from: 'da', to: 'neu' } };
const changed = (changes: object, table = 'offers') => ({ id: KEY, table, changes });

const made = (changes: object = {}) => ({
	id: KEY,
	table: 'offers',
	fields: fieldsOf('offers', KEY, { region: KEY, ...changes })
});
const contactOf = (organisation: string) => ({
	id: KEY,
	table: 'contacts',
	fields: fieldsOf('contacts', KEY, { organisation })
});

const joined = (changes: object = {}) => ({
	id: KEY,
	table: 'memberships',
	fields: fieldsOf('memberships', KEY, { region: KEY, ...changes })
});
const member = { id: KEY, updated: row.updated, region: KEY, noticeAt: '', noticePaper: '' };
const gone = { ...member, noticeAt: '2026-01-31' };
const notice = { noticeAt: { from: '', to: '2026-03-31' }, noticePaper: { from: '', to: 'Ordner 2' } };

const region = { id: KEY, updated: '', answerHours: 48, arms: '' };
const armed = (to: string, from = '') => changed({ arms: { from, to } }, 'regions');
const armedNow = { row: { ...region, arms: pngOf(1, 1) } };
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
const hours = (answerHours: number) => ({ id: KEY, settings: { answerHours } });

const TABLE: Record<KindOfRecord, DecidedRow[]> = {
	'record.create': [
		['the desk', 'an offer', made(), {}, 'done: create offers'],
		['the desk', 'under an id that is taken', made(), { row }, 'conflict'],
		['the desk', 'with a key that is taken', made(), { taken: 'code' }, 'conflict'],
		['the desk', 'half an offer', { ...made(), fields: { title: 'neu', region: KEY } }, {}, 'bad_request'],
		['the desk', 'a number for a title', made({ title: 7 }), {}, 'bad_request'],
		['the desk', 'a field nobody knows', made({ wages: 7 }), {}, 'bad_request'],
		['the desk', 'its time', made({ updated: '2026-05-04T10:00:00.000Z' }), {}, 'bad_request'],
		['the desk', 'in another network', made({ region: newId() }), {}, 'forbidden'],
		["another network's desk", 'an offer', made(), {}, 'forbidden'],
		['the desk', 'a contact of nobody it knows', contactOf(NORTH), {}, 'forbidden'],
		[
			'the desk',
			'a contact of an institution made in the same push',
			contactOf(NORTH),
			{ own: { networks: [KEY], youthOffices: [], held: [NORTH] } },
			'done: create contacts'
		],
		[
			'the desk',
			'a network',
			{ ...made(), table: 'regions', fields: fieldsOf('regions', KEY) },
			{},
			'forbidden'
		],
		['the desk', 'an expert', madeExpert(OFFICE), { own }, 'done: create experts'],
		['the desk', 'an expert of another network too', madeExpert(OFFICE, FOREIGN), { own }, 'forbidden'],
		['the desk', 'who answers for a place', answers('01053001'), { own }, 'done: create responsibilities'],
		[
			'the desk',
			'who answers for another network’s place',
			answers('01053001'),
			{ own, foreignPlace: true },
			'forbidden'
		],
		['the desk', 'a public key', { ...made(), table: 'publicKeys' }, {}, 'forbidden'],
		['the desk', 'a request', { ...made(), table: 'requests' }, {}, 'forbidden'],
		['an expert', 'an offer', made(), {}, 'forbidden'],
		['a member', 'an offer', made(), {}, 'forbidden'],
		['a guest', 'an offer', made(), {}, 'unauthenticated'],
		['the desk', 'who has joined', joined(), {}, 'done: create memberships'],
		['the desk', 'who has joined, on no day', joined({ joinedAt: '' }), {}, 'bad_request'],
		['the desk', 'who has joined another network', joined({ region: newId() }), {}, 'forbidden'],
		["another network's desk", 'who has joined', joined(), {}, 'forbidden'],
		['an expert', 'who has joined', joined(), {}, 'forbidden'],
		['a member', 'who has joined', joined(), {}, 'forbidden']
	],
	'record.save': [
		['the desk', 'a title', changed(title), { row }, 'done: update offers'],
		['the desk', 'the arms', armed(pngOf(40, 50)), { row: region }, 'done: update regions'],
		['the desk', 'that it has no arms', armed('', pngOf(1, 1)), armedNow, 'done: update regions'],
		['the desk', 'a drawing for arms', armed(drawing), { row: region }, 'bad_request'],
		[
			'the desk',
			'half a picture for arms',
			armed(pngOf(40, 50).slice(0, 80)),
			{ row: region },
			'bad_request'
		],
		['the desk', 'a picture of walls for arms', armed(pngOf(2000, 3)), { row: region }, 'bad_request'],
		["another network's desk", 'the arms', armed(pngOf(40, 50)), { row: region }, 'forbidden'],
		['an expert', 'the arms', armed(pngOf(40, 50)), { row: region }, 'forbidden'],
		[
			'the desk',
			'that it is withdrawn',
			changed({ publication: { from: 'published', to: 'withdrawn' } }),
			{ row: { ...row, publication: 'published' } },
			'done: update offers'
		],
		['the desk', 'what is so already', changed({ title: { from: 'älter', to: 'alt' } }), { row }, 'done: '],
		['the desk', 'too late', changed({ title: { from: 'älter', to: 'neu' } }), { row }, 'conflict'],
		['the desk', 'one of two too late', changed({ ...title, ...late }), { row }, 'conflict'],
		[
			'the desk',
			'whatever was there',
			changed({ ...title, note: { to: 'neu' } }),
			{ row },
			'done: update offers'
		],
		['the desk', 'a number for a title', changed({ title: { from: 'alt', to: 7 } }), { row }, 'bad_request'],
		['the desk', 'a field nobody knows', changed({ wages: { to: 7 } }), { row }, 'bad_request'],
		['the desk', 'the id', changed({ id: { from: KEY, to: newId() } }), { row }, 'bad_request'],
		['the desk', 'a row nobody knows', changed(title), {}, 'not_found'],
		["another network's desk", 'a title', changed(title), { row }, 'forbidden'],
		[
			'the desk',
			'into another network',
			changed({ region: { from: KEY, to: newId() } }),
			{ row },
			'forbidden'
		],
		[
			'the desk',
			'an expert into another network too',
			advises([OFFICE], [OFFICE, FOREIGN]),
			{ row: expertOf(OFFICE), own },
			'forbidden'
		],
		[
			'the desk',
			'an expert of two networks out of the other',
			advises([OFFICE, FOREIGN], [OFFICE]),
			{ row: expertOf(OFFICE, FOREIGN), own },
			'forbidden'
		],
		[
			'the desk',
			'an expert of two networks out of its own',
			advises([OFFICE, FOREIGN], [FOREIGN]),
			{ row: expertOf(OFFICE, FOREIGN), own },
			'forbidden'
		],
		[
			'the desk',
			'where an expert advises',
			advises([OFFICE], []),
			{ row: expertOf(OFFICE), own },
			'done: update experts'
		],
		[
			'the desk',
			'who answers for another network’s place',
			changed({ publication: { from: 'draft', to: 'published' } }, 'responsibilities'),
			{ row: answering, own, foreignPlace: true },
			'forbidden'
		],
		['the desk', 'a public key', changed(title, 'publicKeys'), { row }, 'forbidden'],
		['the desk', 'a request', changed(title, 'requests'), { row }, 'forbidden'],
		['the desk', 'an own key', changed(title, 'ownKeys'), { row }, 'forbidden'],
		['the desk', 'a notice', changed(notice, 'memberships'), { row: member }, 'done: update memberships'],
		['the desk', 'a notice too late', changed(notice, 'memberships'), { row: gone }, 'conflict'],
		["another network's desk", 'a notice', changed(notice, 'memberships'), { row: member }, 'forbidden'],
		['an expert', 'a notice', changed(notice, 'memberships'), { row: member }, 'forbidden'],
		['a member', 'a notice', changed(notice, 'memberships'), { row: member }, 'forbidden'],
		['an expert', 'a title', changed(title), { row }, 'forbidden'],
		['a member', 'a title', changed(title), { row }, 'forbidden'],
		['a member', 'a row nobody knows', changed(title), {}, 'forbidden'],
		['a guest', 'a title', changed(title), { row }, 'unauthenticated']
	],
	'network.set': [
		['the desk', 'another time', hours(24), { region }, 'done: update regions'],
		['the desk', 'the same time', hours(48), { region }, 'done: '],
		['the desk', 'of nobody', hours(24), {}, 'not_found'],
		["another network's desk", 'another time', hours(24), { region }, 'forbidden'],
		['an expert', 'another time', hours(24), { region }, 'forbidden'],
		['a member', 'another time', hours(24), { region }, 'forbidden'],
		['a guest', 'another time', hours(24), { region }, 'unauthenticated']
	]
};

describeDecisions(TABLE);
