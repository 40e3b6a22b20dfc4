// The Infotisch (§ 6 of the rules of procedure): what lies out at a meeting, who lays it there and who reads it, by both locks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { DOCUMENT_LIMITS } from '../../src/lib/domain/directory/document-file';
import { newId } from '../../src/lib/domain/id';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { idOf, meetingRow, seatRow } from '../support/directory-rows';
import { DOCUMENT_FILES, officeFile } from '../support/document-files';
import { rowOf } from '../support/one-of-each';
import { CIRCLE, PASSWORD, REGION } from '../support/small-network';
import { asked, codeOf, documentScene, type DocumentScene } from './document-scene';

const SPRING = idOf('spring');
const AUTUMN = idOf('autumn');
const mail = (name: string) => `${name}@example.org`;

let scene: DocumentScene;
let people: Record<'ada' | 'dora' | 'karla' | 'mia' | 'kira', Caller>;

const callerNamed = async (name: string): Promise<Caller> => {
	const { admin, clients } = scene.pocketBase;
	const id = idOf(`user${name}`);
	const { networks, circles, meetings } = await admin.collection('users').getOne(id);
	return callerOf(clients, { id, role: 'member', expert: '', networks, circles, meetings });
};

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	scene = await documentScene();
	const { admin } = scene.pocketBase;
	for (const name of ['ada', 'dora']) {
		const secret = { password: PASSWORD, passwordConfirm: PASSWORD };
		// A deputy may belong to no network at all.
		const networks = name === 'ada' ? [REGION] : [];
		const row = { id: idOf(`user${name}`), name, role: 'member', active: true, email: mail(name), networks };
		await admin.collection('users').create({ ...row, ...secret });
	}
	const of = { circle: CIRCLE, email: mail('ada'), deputyEmail: mail('dora') };
	await admin.collection('seats').create(seatRow('seat', of));
	for (const name of ['spring', 'autumn'])
		await admin.collection('meetings').create(meetingRow(name, { circle: CIRCLE }));
	const sent = { region: REGION, meeting: SPRING, seat: idOf('seat'), answer: 'deputy' };
	await admin.collection('attendances').create({ ...rowOf('attendances', idOf('sent')), ...sent });
	const { karla, mia, kira } = scene.people;
	people = { ada: await callerNamed('ada'), dora: await callerNamed('dora'), karla, mia, kira };
});
afterAll(() => scene.pocketBase.stop());

const atSpring = { meeting: SPRING, title: 'Handzettel', kind: 'other' } as const;
const reads = async (id: string) => {
	const answers = Object.entries(people).map(async ([name, who]) => [
		name,
		await codeOf(scene.shelf.file(who, id))
	]);
	return (await Promise.all(answers)).filter(([, code]) => code === 'done').map(([name]) => name);
};

describe('§ 6: what lies out at a meeting', () => {
	it('is read by who takes part in it, a deputy who is sent there too, and by nobody else of the network', async () => {
		const id = await scene.put(atSpring);
		expect(await scene.row(id)).toMatchObject({ meeting: SPRING, publication: 'published', region: REGION });
		expect(await reads(id)).toEqual(['ada', 'dora', 'karla']);
		const elsewhere = await scene.put({ ...atSpring, meeting: AUTUMN });
		expect(await reads(elsewhere)).toEqual(['ada', 'karla']);
	});

	it('goes from the deputy when she is not sent any more', async () => {
		const id = await scene.put(atSpring);
		const attendances = scene.pocketBase.admin.collection('attendances');
		await attendances.update(idOf('sent'), { answer: 'yes' });
		expect(await codeOf(scene.shelf.file(await callerNamed('dora'), id))).toBe('not_found');
		await attendances.update(idOf('sent'), { answer: 'deputy' });
	});

	it('stays at that meeting: no change moves it to another, or onto the shelf', async () => {
		const id = await scene.put(atSpring);
		const moving = scene.save(id, { meeting: { from: SPRING, to: '' } });
		expect(await moving).toMatchObject({ outcome: 'rejected' });
		const karla = await scene.pocketBase.clients.as(people.karla);
		await expect(karla.collection('documents').update(id, { meeting: '' })).rejects.toMatchObject({
			status: 404
		});
	});

	it('is of its own network alone', async () => {
		expect(
			await codeOf(scene.upload(asked({ ...atSpring, network: 'beside000000000' }), undefined, people.kira))
		).toBe('forbidden');
		expect(await codeOf(scene.upload(asked({ ...atSpring, meeting: newId() })))).toBe('forbidden');
	});
});

describe('§ 6: what a member hands in', () => {
	it('waits for the office, which publishes it', async () => {
		const query = asked(atSpring);
		expect(await scene.upload(query, undefined, people.ada)).toBeNull();
		expect(await scene.upload(query, undefined, people.ada)).toBeNull();
		expect((await scene.row(query.id)).publication).toBe('draft');
		expect(await reads(query.id)).toEqual(['karla']);
		await scene.save(query.id, { publication: { from: 'draft', to: 'published' } });
		expect(await reads(query.id)).toEqual(['ada', 'dora', 'karla']);
	});

	it.each([
		['by a deputy at her meeting', 'dora', {}, 'done'],
		['by a deputy at another', 'dora', { meeting: AUTUMN }, 'forbidden'],
		['by somebody of the network who is not in the circle', 'mia', {}, 'forbidden'],
		['onto the shelf', 'ada', { meeting: '' }, 'forbidden'],
		['as another version of what is there', 'ada', { series: newId() }, 'forbidden'],
		['under the name of another network', 'ada', { network: 'beside000000000' }, 'forbidden']
	] as const)('%s', async (_what, who, change, expected) => {
		expect(await codeOf(scene.upload(asked({ ...atSpring, ...change }), undefined, people[who]))).toBe(
			expected
		);
	});

	it.each([
		['a false type', Buffer.from('<script>alert(1)</script>'), 'unknown'],
		[
			'a macro',
			officeFile({
				'[Content_Types].xml': '<Types/>',
				'word/document.xml': '<w/>',
				'word/vbaProject.bin': 'x'
			}),
			'macros'
		],
		['nothing', Buffer.alloc(0), 'empty'],
		['21 MB', Buffer.alloc(21 * 1024 * 1024), 'too_large']
	])('not as %s', async (_what, content, expected) => {
		expect(await scene.upload(asked(atSpring), content, people.ada)).toBe(expected);
	});

	it('under a hostile name is called by harmless letters', async () => {
		const id = await scene.put({ ...atSpring, title: '../../<b>"; rm -rf /\\x.exe' });
		expect((await scene.shelf.file(people.ada, id)).name).toMatch(/^[a-z0-9-]+\.pdf$/);
	});

	it('goes as far as somebody has to look at it, and is not the office’s share', async () => {
		const query = { ...atSpring, meeting: AUTUMN };
		for (let n = 0; n < DOCUMENT_LIMITS.waiting; n++)
			expect(await scene.upload(asked(query), DOCUMENT_FILES.pdf, people.ada)).toBeNull();
		expect(await scene.upload(asked(query), DOCUMENT_FILES.pdf, people.ada)).toBe('waiting');
		expect(await scene.upload(asked(query))).toBeNull();
	});
});
