/** German for what members are asked, and what they answer. */
import type { SCALE } from '../../domain/survey/survey';
import { type NeedTime, type Statement, type Survey } from '../../domain/survey/survey';

/** In the words of the rules of procedure (members pass on, are heard, know whom to ask) and of the agreement (one fixed contact). */
export const STATEMENT_WORDS: Readonly<Record<Statement, string>> = {
	reachable: 'Ich erreiche die Menschen, die ich im Netzwerk brauche.',
	knowsWhom: 'Ich weiß, wen ich bei einer Sorge um ein Kind fragen kann.',
	heard: 'Meine Themen und Hinweise werden gehört.',
	passedOn: 'Was im Netzwerk vereinbart wird, kommt in meinem Team an.',
	meetings: 'Die Treffen nützen mir bei meiner Arbeit.',
	helpsWork: 'Die Zusammenarbeit hilft den Kindern und Familien, mit denen ich zu tun habe.'
};

export const SCALE_WORDS: Readonly<Record<(typeof SCALE)[number], string>> = {
	1: 'Trifft nicht zu',
	2: 'Eher nicht',
	3: 'Teils, teils',
	4: 'Eher ja',
	5: 'Trifft zu'
};

export const NEED_WORDS: Readonly<Record<NeedTime, string>> = {
	soon: 'Dringend',
	thisYear: 'In diesem Jahr',
	later: 'Später'
};
export const NO_NEED = 'Kein Bedarf';

/** What the free line is asked by. */
export const LINE_WORDS: Readonly<Record<Survey['kind'], string>> = {
	training: 'Etwas anderes',
	cooperation: 'Was sollte anders werden?'
};

/** How a survey is called; the yearly one has no title of its own. */
export function surveyTitle({ kind, title }: Pick<Survey, 'kind' | 'title'>): string {
	return kind === 'training' ? title : 'Gelingt die Zusammenarbeit?';
}
