/** Minutes in words: the same parts in the same order on the screen, in the mail and on paper. Texts stay texts: nobody reads them as markup. */
import type {
	ContributionKind,
	Minutes,
	MinuteSection,
	MinutesContent,
	Presence,
	QuestionState
} from '../../domain/meeting/minutes';
import { PRESENCE } from '../../domain/meeting/minutes';
import { formatRange, formatShortDay } from '../format';

export const SECTION_WORDS: Readonly<Record<MinuteSection, string>> = {
	round: 'Mitteilungen aus der aktuellen Runde',
	material: 'Material der Referierenden',
	keywords: 'Stichworte',
	decisions: 'Beschlüsse',
	coming: 'Termine und Themen künftiger Treffen',
	questions: 'Offene Fragen',
	teams: 'Rückmeldungen aus den Teams'
};
export const PRESENCE_WORDS: Readonly<Record<Presence, string>> = {
	present: 'Anwesend',
	excused: 'Entschuldigt',
	absent: 'Abwesend'
};
export const QUESTION_WORDS: Readonly<Record<Exclude<QuestionState, ''>, string>> = {
	open: 'offen',
	brought: 'im Kooperationstreffen eingebracht',
	settled: 'geklärt'
};
export const CONTRIBUTION_WORDS: Readonly<Record<ContributionKind, string>> = {
	notice: 'Mitteilung für die aktuelle Runde',
	team: 'Rückmeldung aus meinem Team'
};
const CASES = 'Fallbesprechungen';
const THERE = 'Teilnehmende';

export interface WrittenLine {
	id: string;
	/** What stands in front of it: the number of a decision, who takes care of a question. */
	lead: string;
	text: string;
}
export interface WrittenPart {
	title: string;
	/** By points of the agenda; the first may have no title. */
	groups: readonly { title: string; lines: readonly WrittenLine[] }[];
}

export const decisionWords = (number: number): string => `Beschluss Nr. ${number}`;

/** All that stands in it; a section without words is not there. */
export function partsOf({ attended, cases, sections }: MinutesContent): WrittenPart[] {
	const there: WrittenPart = {
		title: THERE,
		groups: PRESENCE.map((as) => ({
			title: PRESENCE_WORDS[as],
			lines: attended
				.filter((one) => one.as === as)
				.map(({ seat, person }, at) => line(`${as}${at}`, [seat, person].filter(Boolean).join(': ')))
		}))
	};
	const spokenOf: WrittenPart = {
		title: CASES,
		groups: [{ title: '', lines: cases.map((title, at) => line(`case${at}`, title)) }]
	};
	return [there, spokenOf, ...sections.map(sectionPart)]
		.map(({ title, groups }) => ({ title, groups: groups.filter(({ lines }) => lines.length > 0) }))
		.filter(({ groups }) => groups.length > 0);
}

const line = (id: string, text: string, lead = ''): WrittenLine => ({ id, lead, text });

function sectionPart({ section, paragraphs }: MinutesContent['sections'][number]): WrittenPart {
	const points = [...new Set(paragraphs.map(({ point }) => point))];
	const leadOf = ({ number, owner }: { number: number; owner: string }) =>
		section === 'decisions' && number > 0
			? decisionWords(number)
			: section === 'questions' && owner !== ''
				? `Zuständig: ${owner}`
				: '';
	return {
		title: SECTION_WORDS[section],
		groups: points.map((point) => ({
			title: point,
			lines: paragraphs.filter((one) => one.point === point).map((one) => line(one.id, one.text, leadOf(one)))
		}))
	};
}

type Head = Pick<Minutes, 'title' | 'startsAt' | 'endsAt' | 'venue' | 'version' | 'publishedAt' | 'content'>;

/** Without line breaks: it is the subject of a mail, and the title of a file. */
export const minutesTitle = ({ title }: Pick<Minutes, 'title'>): string =>
	`Protokoll: ${title.replace(/\s+/g, ' ').trim()}`;

/** Which circles met, when, where. */
export const minutesAbout = ({ content, startsAt, endsAt, venue }: Head): string =>
	[content.circles.join(', '), formatRange(startsAt, endsAt), venue].filter(Boolean).join(' · ');

export const versionWords = ({ version, publishedAt }: Pick<Minutes, 'version' | 'publishedAt'>): string =>
	version === 1
		? `Veröffentlicht am ${formatShortDay(publishedAt)}`
		: `Fassung ${version}, berichtigt am ${formatShortDay(publishedAt)}`;

export const noteWords = ({ note }: Pick<Minutes, 'note'>): string => `Berichtigt wurde: ${note}`;
