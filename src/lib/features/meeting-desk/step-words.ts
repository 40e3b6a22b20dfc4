/** The steps of a meeting as its office reads them, each with what it does. */
import type { MeetingStage } from '$lib/domain/meeting/meeting';

export interface StepWords {
	label: string;
	/** Said before it is done. */
	does: string;
	confirm: string;
	/** Said once it is queued. */
	done: string;
	/** Members hear of it. */
	tells?: true;
	danger?: true;
}

const NOT_OFFERED: StepWords = { label: '', does: '', confirm: '', done: '' };

export const STEP_WORDS: Readonly<Record<MeetingStage | 'reopened', StepWords>> = {
	planned: NOT_OFFERED,
	invited: {
		label: 'Einladen',
		does: 'Danach steht das Treffen als Einladung in der App. Verschieben oder absagen können Sie weiter; auch davon hören dann alle.',
		confirm: 'Jetzt einladen',
		done: 'Die Einladung geht hinaus, sobald der Server sie hat.',
		tells: true
	},
	fixed: {
		label: 'Tagesordnung festlegen',
		does: 'Danach steht die Tagesordnung für alle fest: Themen und Fallanliegen, die später kommen, gehen als Frage an Sie. Öffnen können Sie sie wieder.',
		confirm: 'Tagesordnung festlegen',
		done: 'Die Tagesordnung steht.'
	},
	reopened: {
		label: 'Tagesordnung wieder öffnen',
		does: 'Danach können wieder Themen und Fallanliegen dazukommen. Benachrichtigt wird niemand.',
		confirm: 'Wieder öffnen',
		done: 'Die Tagesordnung ist wieder offen.'
	},
	held: {
		label: 'Als stattgefunden eintragen',
		does: 'Danach zählt das Treffen als gehalten und das Protokoll kann geschrieben werden. Benachrichtigt wird niemand.',
		confirm: 'Eintragen',
		done: 'Eingetragen.'
	},
	recorded: NOT_OFFERED,
	archived: {
		label: 'Ablegen',
		does: 'Danach steht das Treffen nicht mehr in Ihrer Arbeitsliste. Mitglieder finden es weiter unter den vergangenen Treffen.',
		confirm: 'Ablegen',
		done: 'Abgelegt.'
	}
};

export const CANCEL: StepWords = {
	label: 'Treffen absagen',
	does: 'Das Treffen bleibt in der App stehen, als abgesagt.',
	confirm: 'Treffen absagen',
	done: 'Das Treffen ist abgesagt, sobald der Server es hat.',
	tells: true,
	danger: true
};

export const RESTORE: StepWords = {
	label: 'Treffen findet doch statt',
	does: 'Das Treffen gilt wieder, zu der Zeit und an dem Ort, die jetzt eingetragen sind.',
	confirm: 'Findet doch statt',
	done: 'Das Treffen gilt wieder, sobald der Server es hat.',
	tells: true
};
