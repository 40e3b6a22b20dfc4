/** A network whose members may be asked, over a real PocketBase: surveys are opened, answered, closed and read there. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { type Mark, STATEMENTS, type Statement, type SurveyAnswer } from '../../src/lib/domain/survey/survey';
import type { Profession } from '../../src/lib/domain/vocabulary';
import type { OpenSurvey } from '../../src/lib/protocol/surveys';
import { tallyOf } from '../../src/lib/server/pocketbase/surveys';
import { answerSurvey, mySurveys } from '../../src/lib/server/surveys/answer';
import { changeSurvey, deskSurveys } from '../../src/lib/server/surveys/desk';
import { idOf, youthOfficeRow } from '../support/directory-rows';
import { region } from '../support/entry-rows';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';

export const BESIDE = idOf('beside');
export const NOW = new Date('2026-11-30T12:00:00Z');
export const AFTER = new Date('2026-12-21T12:00:00Z');
export const UNTIL = '2026-12-20';
export const TOPICS = ['Sucht', 'Medien'].map((title) => ({
	id: idOf(`topic${title.toLowerCase()}`),
	title
}));
export const KIRA: Caller = { ...CALLERS.karla, userId: idOf('userkira'), networks: [BESIDE] };
/** Enough for a result: members of the network besides Mia. */
export const OTHERS = ['eva', 'ida', 'ole', 'tom', 'uta'];
export const karla: Caller = CALLERS.karla;
export const callerNamed = (name: string): Caller => ({ ...CALLERS.mia, userId: idOf(`user${name}`) });
export const marked = (mark: Mark, line = ''): SurveyAnswer => ({
	kind: 'cooperation',
	marks: Object.fromEntries(STATEMENTS.map((one) => [one, mark])) as Record<Statement, Mark>,
	line
});
export const needed = (line = ''): SurveyAnswer => ({
	kind: 'training',
	needs: [{ topic: TOPICS[0]!.id, time: 'soon' }],
	line
});
const opening = (change: Partial<OpenSurvey> = {}): OpenSurvey => ({
	...{ to: 'open', id: newId(), network: REGION, kind: 'training', title: 'Bedarf', topics: TOPICS },
	until: UNTIL,
	...change
});
export const YEARLY: Partial<OpenSurvey> = { kind: 'cooperation', title: '', topics: [] };

/** Call in the test file: it begins and ends the database, and removes the surveys before each test. */
export function surveyScene() {
	const scene = {} as { pocketBase: TestPocketBase };

	const rows = (name: string) => scene.pocketBase.admin.collection(name).getFullList();

	beforeAll(async () => {
		process.env.LOG_LEVEL = 'silent';
		scene.pocketBase = await startTestPocketBase();
		const { admin } = scene.pocketBase;
		await seedSmallNetwork(admin);
		await admin.collection('regions').create(region({ id: BESIDE, name: 'Nachbarkreis' }));
		await admin.collection('youthOffices').create(youthOfficeRow('east', { region: BESIDE }));
		await admin.collection('users').update(CALLERS.mia.userId, { networks: [REGION], profession: 'midwife' });
		for (const name of OTHERS)
			await admin.collection('users').create({
				...{ id: idOf(`user${name}`), name, email: `${name}@example.org`, role: 'member', active: true },
				...{ networks: [REGION], password: PASSWORD, passwordConfirm: PASSWORD }
			});
	});
	afterAll(() => scene.pocketBase.stop());
	beforeEach(async () => {
		for (const { id } of await rows('surveys')) await scene.pocketBase.admin.collection('surveys').delete(id);
	});

	async function open(change: Partial<OpenSurvey> = {}, caller = karla, at = NOW): Promise<string> {
		const body = opening(change);
		await changeSurvey(scene.pocketBase.clients, caller, body, at);
		return body.id;
	}
	const answer = (
		caller: Caller,
		survey: string,
		said: SurveyAnswer = needed(),
		profession: Profession = 'midwife',
		at = NOW
	) => answerSurvey(scene.pocketBase.clients, caller, { survey, profession, answer: said }, at);
	const mine = async (caller: Caller, at = NOW) =>
		(await mySurveys(scene.pocketBase.clients, caller, at)).surveys;
	const shownIn = async (caller = karla) =>
		(await deskSurveys(scene.pocketBase.clients, caller, NOW)).networks;
	const kept = async (survey: string) => (await tallyOf(scene.pocketBase.clients, survey))!;
	const close = (id: string, caller = karla) =>
		changeSurvey(scene.pocketBase.clients, caller, { to: 'close', id }, NOW);

	return { scene, rows, open, answer, mine, shownIn, kept, close };
}
