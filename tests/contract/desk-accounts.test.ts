// Who is invited by an office, in the built server, and comes.
import { describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { deskAccounts, type Invitation, NOTHING_SAID } from '../../src/lib/protocol/desk-accounts';
import { ANNA, CALLERS, CLARA, emailOf, PASSWORD, REGION } from '../support/small-network';
import { CHOSEN, deskAccountsScene } from './desk-accounts-scene';

const {
	karla,
	admin,
	visitorFrom,
	logIn,
	person,
	invite,
	outcomesOf,
	accounts,
	accountOf,
	change,
	tokenFor,
	spend
} = deskAccountsScene();

describe('an invitation', () => {
	it('is a mail with a link, by which she chooses a password and has an account', async () => {
		expect(await outcomesOf(await invite([person('Neu', { email: 'Neu@Example.org' })]))).toEqual([
			'invited'
		]);
		expect(await accountOf('neu@example.org')).toMatchObject({
			name: 'Neu',
			role: 'member',
			state: 'invited',
			networks: [REGION]
		});
		const token = await tokenFor('neu@example.org');
		const looked = await visitorFrom().send('POST', PAGE_API.lookAtLink, { token });
		expect(await looked.json()).toEqual({
			purpose: 'invitation',
			name: 'Neu',
			email: 'neu@example.org',
			role: 'member'
		});
		expect((await spend(token)).status).toBe(200);
		expect((await logIn(visitorFrom(), 'neu@example.org', CHOSEN)).status).toBe(200);
		expect(await accountOf('neu@example.org')).toMatchObject({ state: 'active', invitedAt: '' });
		expect((await spend(token)).status).toBe(410);
	});

	it('comes once more to whoever says that she forgot her password before she has come', async () => {
		await invite([person('Spaet')]);
		const first = await tokenFor('spaet@example.org');
		await visitorFrom().send('POST', PAGE_API.forgotten, { email: 'spaet@example.org' });
		const second = await tokenFor('spaet@example.org', 2);
		expect((await spend(second)).status).toBe(200);
		expect((await spend(first)).status).toBe(404);
	});

	it('can be withdrawn: the link opens nothing, and the address is free again', async () => {
		await invite([person('Irrtum')]);
		const token = await tokenFor('irrtum@example.org');
		const { id } = (await accountOf('irrtum@example.org'))!;
		expect((await change(id, 'withdrawn')).status).toBe(200);
		expect(await accountOf('irrtum@example.org')).toBeUndefined();
		expect((await spend(token)).status).toBe(404);
	});

	it('that nobody has used within its days says so, and is sent again or removed by a tap', async () => {
		await invite([person('Saeumig'), person('Spaeter')]);
		await tokenFor('saeumig@example.org');
		await tokenFor('spaeter@example.org');
		const { id } = (await accountOf('saeumig@example.org'))!;
		expect(await accountOf('saeumig@example.org')).toMatchObject({ state: 'invited', lapsed: false });
		const filter = `user = "${id}"`;
		for (const link of await admin().collection('oneTimeLinks').getFullList({ filter }))
			await admin()
				.collection('oneTimeLinks')
				.update(link.id, { expiresAt: new Date(Date.now() - 1000) });
		// A second tap of the same minute sends nothing: this is days later.
		for (const notice of await admin().collection('notices').getFullList({ filter }))
			await admin().collection('notices').delete(notice.id);
		expect(await accountOf('saeumig@example.org')).toMatchObject({ state: 'invited', lapsed: true });
		expect(await accountOf('spaeter@example.org')).toMatchObject({ lapsed: false });
		const answer = await change(id, 'again');
		// Another one is on its way already.
		const { accounts: shown } = deskAccounts.parse(await answer.json());
		expect(shown.find((one) => one.id === id)).toMatchObject({ state: 'invited', lapsed: false });
		expect((await spend(await tokenFor('saeumig@example.org', 2))).status).toBe(200);
		expect(await accountOf('saeumig@example.org')).toMatchObject({ state: 'active', lapsed: false });
	});

	it('says what she does and where, which the office changes later; an app from before says neither', async () => {
		const work = { profession: 'midwife', institution: 'Praxis am See' } as const;
		const { name, email, role, expert } = person('Vorher');
		await karla().send('POST', PAGE_API.deskAccounts, {
			network: REGION,
			people: [person('Taetig', work), { name, email, role, expert }]
		});
		expect(await accountOf('taetig@example.org')).toMatchObject(work);
		expect(await accountOf('vorher@example.org')).toMatchObject(NOTHING_SAID);
		const { id } = (await accountOf('vorher@example.org'))!;
		const say = (body: Record<string, unknown>, visitor = karla()) =>
			visitor.send('PUT', PAGE_API.deskAccounts, { id, to: 'described', ...body });
		expect((await say({ about: work })).status).toBe(200);
		expect(await accountOf('vorher@example.org')).toMatchObject({ ...work, state: 'invited' });
		expect((await say({})).status).toBe(400);
		expect((await say({ about: { ...work, profession: 'astronaut' } })).status).toBe(400);
		const own = { id: CALLERS.karla.userId, about: { profession: '', institution: 'Fachstelle' } };
		expect((await say(own)).status).toBe(200);
		expect(await accountOf(emailOf('karla'))).toMatchObject({ institution: 'Fachstelle' });
		expect((await say({ id: CALLERS.max.userId, about: work })).status).toBe(404);
	});

	it('of a list: each by itself, and the same address twice is one account', async () => {
		const people = [person('Eins'), person('Zwei'), person('Eins'), person('mia'), person('anna')];
		// Mia has an account without a network: she belongs to this one now.
		expect(await outcomesOf(await invite(people))).toEqual([
			...['invited', 'invited', 'invited'],
			...['added', 'known']
		]);
		expect((await accounts()).filter(({ email }) => email === 'eins@example.org')).toHaveLength(1);
		expect(await accountOf(emailOf('mia'))).toMatchObject({
			name: 'mia',
			state: 'active',
			networks: [REGION]
		});
		expect((await logIn(visitorFrom(), emailOf('mia'), PASSWORD)).status).toBe(200);
	});

	it('by several at the same moment is one account', async () => {
		const all = await Promise.all([1, 2, 3].map(() => invite([person('Beide')])));
		for (const one of all) expect(await outcomesOf(one)).toEqual(['invited']);
		expect((await accounts()).filter(({ email }) => email === 'beide@example.org')).toHaveLength(1);
	});

	it.each<[string, Invitation[], string[]]>([
		[
			'an expert whose entry has an account',
			[person('Doppelt', { role: 'expert', expert: ANNA })],
			['noEntry']
		],
		['an expert without an entry', [person('Ohne', { role: 'expert' })], ['noEntry']],
		['somebody of this network in another role', [person('anna', { role: 'coordination' })], ['known']],
		['a member of another network in another role', [person('max', { role: 'coordination' })], ['elsewhere']]
	])('gives none to %s', async (_, people, outcomes) =>
		expect(await outcomesOf(await invite(people))).toEqual(outcomes)
	);

	it('of an expert is for her entry', async () => {
		const old = await admin().collection('users').getOne(CALLERS.clara.userId);
		await admin().collection('users').delete(old.id);
		const people = [person('Clara Neu', { email: 'c@example.org', role: 'expert', expert: CLARA })];
		expect(await outcomesOf(await invite(people))).toEqual(['invited']);
		await spend(await tokenFor('c@example.org'));
		const clara = visitorFrom();
		const answer = await logIn(clara, 'c@example.org', CHOSEN);
		expect(await answer.json()).toMatchObject({ account: { role: 'expert', expertId: CLARA } });
	});

	it.each<[string, unknown]>([
		['nobody', { network: REGION, people: [] }],
		['no address', { network: REGION, people: [person('A', { email: '' })] }],
		['no name', { network: REGION, people: [person('')] }],
		['a guest', { network: REGION, people: [{ ...person('A'), role: 'guest' }] }],
		['more than a list', { network: REGION, people: Array.from({ length: 201 }, (_, n) => person(`A${n}`)) }]
	])('of %s is refused as a whole', async (_, body) =>
		expect((await karla().send('POST', PAGE_API.deskAccounts, body)).status).toBe(400)
	);
});
