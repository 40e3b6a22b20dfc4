/** The form of who has joined the agreement (domain/directory/membership.ts), and what does not fit together in it. */
import { sameTime } from '../../domain/directory/register';
import type { Row } from '../../domain/tables';
import { formatPlainDay } from '../../text/format';
import { formOf } from './field';
import * as shared from './shared';

type Joined = Row<'memberships'>;

export const memberships = formOf<'memberships'>()({
	path: 'beitritte',
	many: 'Beitritte',
	one: 'Beitritt',
	lead: 'Wer ausscheidet, bleibt im Register, mit Kündigung und letztem Tag. Zurückgezogen wird nur, was irrtümlich eingetragen ist.',
	goesTo: 'an die Geräte der Koordinierungsstelle',
	groups: {
		who: { title: 'Wer beigetreten ist' },
		joined: { title: 'Beitritt' },
		notice: {
			title: 'Kündigung und Ende',
			hint: 'Leer, solange die Vereinbarung gilt. Eine Kündigung braucht die Schriftform.'
		}
	},
	fields: {
		organisation: {
			label: 'Einrichtung im Verzeichnis',
			hint: 'Leer, wenn sie dort nicht steht.',
			group: 'who',
			kind: 'reference',
			to: 'organisations'
		},
		name: {
			label: 'Name in der Vereinbarung',
			hint: 'Wie er unterschrieben ist. Er bleibt, auch wenn die Einrichtung später anders heißt.',
			group: 'who',
			kind: 'line',
			required: true
		},
		carrier: {
			label: 'Träger',
			hint: 'Wer für die Einrichtung unterschrieben hat, wenn das ein anderer ist.',
			group: 'who',
			kind: 'line'
		},
		region: { ...shared.REGION, group: 'who' },
		publication: {
			label: 'Stand',
			group: 'who',
			kind: 'choice',
			words: { published: 'Eingetragen', draft: 'Entwurf', withdrawn: 'Zurückgezogen' },
			begins: 'published',
			offered: ['published']
		},
		joinedAt: { label: 'Beigetreten am', group: 'joined', kind: 'day', required: true },
		joinedPaper: {
			label: 'Wo die unterschriebene Vereinbarung liegt',
			hint: 'Zum Beispiel „Ordner Netzwerk 3“ oder ein Aktenzeichen der Stelle.',
			group: 'joined',
			kind: 'line',
			required: true
		},
		noticeAt: { label: 'Gekündigt am', group: 'notice', kind: 'day' },
		noticePaper: { label: 'Wo die schriftliche Kündigung liegt', group: 'notice', kind: 'line' },
		until: {
			label: 'Letzter Tag',
			hint: 'Bis zu ihm gilt die Vereinbarung noch.',
			group: 'notice',
			kind: 'day'
		}
	},
	check: (row, others) => ({ ...alreadyIn(row, others), ...noticeProblems(row), ...dayProblems(row) })
});

function noticeProblems({ noticeAt, noticePaper, until }: Joined): Record<string, string> {
	if (noticeAt === '' && noticePaper !== '') return { noticeAt: 'Wann ist die Kündigung eingegangen?' };
	if (noticeAt === '') return {};
	return {
		...(noticePaper === '' && {
			noticePaper: 'Eine Kündigung gilt nur schriftlich. Bitte sagen Sie, wo das Schreiben liegt.'
		}),
		...(until === '' && { until: 'Bis zu welchem Tag gilt die Vereinbarung noch?' })
	};
}

function dayProblems({ joinedAt, noticeAt, until }: Joined): Record<string, string> {
	if (until !== '' && until < joinedAt) return { until: 'Das Ende liegt vor dem Beitritt.' };
	return {
		...(noticeAt !== '' && noticeAt < joinedAt && { noticeAt: 'Die Kündigung liegt vor dem Beitritt.' }),
		...(until !== '' && until < noticeAt && { until: 'Das Ende liegt vor der Kündigung.' })
	};
}

function alreadyIn(row: Joined, others: readonly Joined[]): Record<string, string> {
	const other = sameTime(row, others);
	if (!other) return {};
	const { name, joinedAt, until } = other;
	const time = until === '' ? `seit ${formatPlainDay(joinedAt)}` : `bis ${formatPlainDay(until)}`;
	const field = row.organisation !== '' && row.organisation === other.organisation ? 'organisation' : 'name';
	return { [field]: `Im Register steht schon ein Beitritt für diese Zeit: „${name}“, ${time}.` };
}
