/** The points of an agenda in German, and the stages of a meeting. */
import type { AgendaPoint, PointKind } from '../../domain/meeting/agenda';
import type { MeetingStage } from '../../domain/meeting/meeting';

export const POINT_WORDS: Readonly<Record<PointKind, string>> = {
	exchange: 'Aktueller Kurzaustausch',
	training: 'Fortbildung',
	results: 'Ergebnissicherung',
	planning: 'Planung weiterer Themen',
	cases: 'Fallbesprechungen',
	break: 'Pause',
	other: 'Anderer Punkt'
};

/** What everybody may read of a point: its title, but of cases never more than that there are some. */
export function pointTitle({ kind, title }: Pick<AgendaPoint, 'kind' | 'title'>): string {
	return kind === 'cases' || title.trim() === '' ? POINT_WORDS[kind] : title;
}

export const STAGE_WORDS: Readonly<Record<MeetingStage, string>> = {
	planned: 'geplant',
	invited: 'eingeladen',
	fixed: 'Tagesordnung steht',
	held: 'hat stattgefunden',
	recorded: 'Protokoll liegt vor',
	archived: 'abgelegt'
};
