// A few consultation requests for the expert's inbox: to her, to the free pool of her area, in every status.
import { answerDue } from '../../src/lib/domain/consultation/answer-time';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { RequestStatus } from '../../src/lib/domain/consultation/request-status';
import type { MessageContent, RequestContent } from '../../src/lib/domain/consultation/request-content';
import type { Urgency } from '../../src/lib/domain/vocabulary';
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import { ACCOUNTS } from './accounts';
import { hoursAgo } from './days';
import { DEMO_DEPUTY, DEMO_EXPERT } from './experts';
import { youthOfficeId } from './places';
import { demoId } from './random';

interface Plan {
	expert: string;
	status: RequestStatus;
	acceptedBy?: string;
	urgency: Urgency;
	hours: number;
	legalBasis: string;
	/** Sent from the midwife's account, else by a guest. */
	account?: boolean;
	content: Omit<RequestContent, 'format' | 'contact' | 'replyTo'>;
	/** The thread so far: whose turn, how many hours after the request, what. */
	messages?: readonly [from: 'asker' | 'expert', hours: number, MessageContent][];
}

const PLANS: readonly Plan[] = [
	{
		expert: DEMO_EXPERT,
		status: 'submitted',
		urgency: 'today',
		hours: 2,
		legalBasis: 'kkg4',
		account: true,
		content: {
			profession: 'midwife',
			ageGroup: 'under1',
			children: 2,
			concerns: ['neglect', 'parentalIllness'],
			estimate: 'yellow',
			done: 'Zwei Hausbesuche, Gespräch mit der Mutter.',
			question:
				'Die Mutter wirkt sehr erschöpft und das Kind nimmt kaum zu. Wie spreche ich das an, ohne dass der Kontakt abbricht?'
		}
	},
	{
		expert: '',
		status: 'submitted',
		urgency: 'within48h',
		hours: 20,
		legalBasis: 'sgb8a',
		content: {
			profession: 'daycare',
			ageGroup: 'from3to5',
			concerns: ['physicalViolence', 'unclear'],
			estimate: 'yellow',
			question:
				'Ein Kind erzählt wiederholt von Schlägen und nimmt es später zurück. Welche Schritte sind jetzt richtig?'
		}
	},
	{
		expert: DEMO_EXPERT,
		status: 'seen',
		urgency: 'thisWeek',
		// So long ago that the time is over on any day on which the demo is started.
		hours: 210,
		legalBasis: 'kkg4',
		content: {
			profession: 'teacher',
			ageGroup: 'from6to13',
			concerns: ['domesticViolence'],
			question:
				'Ein Schulkind hat Angst, nach Hause zu gehen. Wann muss ich die Eltern einbeziehen und wann besser nicht?'
		}
	},
	{
		expert: DEMO_EXPERT,
		status: 'accepted',
		acceptedBy: DEMO_EXPERT,
		urgency: 'within48h',
		hours: 72,
		legalBasis: 'sgb8b',
		content: {
			profession: 'volunteer',
			ageGroup: 'from14to17',
			concerns: ['sexualViolence'],
			estimate: 'red',
			question:
				'Eine Jugendliche deutet im Training Übergriffe an. Was sage ich ihr und was verspreche ich ihr nicht?'
		},
		messages: [
			[
				'expert',
				3,
				{
					kind: 'text',
					text: 'Danke, dass Sie fragen. Hören Sie zu, fragen Sie nicht aus und versprechen Sie nicht, dass es unter Ihnen bleibt. Notieren Sie wörtlich, was sie sagt. Ist sie vor weiteren Übergriffen heute sicher?'
				}
			],
			[
				'asker',
				20,
				{ kind: 'text', text: 'Sie sagt ja, bis Sonntag. Darf ich mit ihrer älteren Schwester sprechen?' }
			]
		]
	},
	{
		expert: '',
		status: 'accepted',
		acceptedBy: DEMO_DEPUTY,
		urgency: 'thisWeek',
		hours: 220,
		legalBasis: 'kkg4',
		content: {
			profession: 'doctor',
			ageGroup: 'from1to2',
			concerns: ['health'],
			question:
				'Vorsorgetermine werden nicht wahrgenommen, das Kind ist auffällig ruhig. Wie gehe ich weiter vor?'
		}
	},
	{
		expert: DEMO_EXPERT,
		status: 'closed',
		acceptedBy: DEMO_EXPERT,
		urgency: 'within48h',
		hours: 400,
		legalBasis: 'kkg4',
		account: true,
		content: {
			profession: 'midwife',
			ageGroup: 'unborn',
			concerns: ['parentalIllness'],
			estimate: 'green',
			question:
				'Welche Hilfe kann ich vor der Geburt anbieten, wenn die Mutter wegen einer Erkrankung unsicher ist?'
		}
	}
];

const CONTACT: RequestContent['contact'] = {
	channel: 'phone',
	phone: '040 66969 123',
	email: '',
	time: 'werktags 12 bis 14 Uhr',
	voicemail: false
};
const ORDER: RequestStatus[] = ['submitted', 'seen', 'accepted', 'closed'];

/** A request before it is sealed. */
export interface OpenRequest {
	row: Omit<Request, 'payload' | 'thread' | 'recipients' | 'receipt'>;
	content: Omit<RequestContent, 'replyTo'>;
	messages: { from: 'asker' | 'expert'; at: string; content: MessageContent }[];
}

export function makeRequests(now: Date): OpenRequest[] {
	const midwife = ACCOUNTS.find((one) => one.email.startsWith('hebamme'));
	return PLANS.map((plan, index) => {
		const reached = (status: RequestStatus, later: number) =>
			ORDER.indexOf(plan.status) >= ORDER.indexOf(status) ? hoursAgo(now, plan.hours - later) : '';
		const messages = (plan.messages ?? []).map(([from, hours, content]) => ({
			from,
			at: hoursAgo(now, plan.hours - hours),
			content
		}));
		const answered = messages.find(({ from }) => from === 'expert')?.at ?? '';
		const waits = plan.status !== 'closed' && messages.at(-1)?.from !== 'expert';
		const since = messages.at(-1)?.at ?? hoursAgo(now, plan.hours);
		const closedAt = reached('closed', 30);
		return {
			row: {
				id: demoId('request', index),
				updated: now.toISOString(),
				youthOffice: youthOfficeId('Jugendamt des Kreises Herzogtum Lauenburg'),
				expert: plan.expert,
				legalBasis: plan.legalBasis,
				urgency: plan.urgency,
				forDesk: false,
				author: plan.account === true ? (midwife?.id ?? '') : '',
				status: plan.status,
				round: 0,
				acceptedBy: plan.acceptedBy ?? '',
				submittedAt: hoursAgo(now, plan.hours),
				seenAt: reached('seen', 1),
				acceptedAt: reached('accepted', 1.5),
				answeredAt: answered,
				closedAt,
				closedBy: closedAt === '' ? '' : 'expert',
				waitingSince: waits ? since : '',
				dueAt: waits ? answerDue(undefined, plan.urgency, new Date(since)).toISOString() : '',
				remindedAt: '',
				overdueAt: '',
				strandedAt: '',
				deleteAt: closedAt
					? hoursLater(closedAt, NETWORK_DEFAULTS.closedDays * 24)
					: hoursLater(since, NETWORK_DEFAULTS.openDays * 24)
			},
			content: { format: 2, ...plan.content, contact: CONTACT },
			messages
		};
	});
}

function hoursLater(instant: string, hours: number): string {
	return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
