/** German for what only the desk's pages name. */
import type { AnswerTime, ConsultationWay, Dimension } from '../../domain/consultation/counting';
import type { Deletion, WaitingRequest } from '../../protocol/desk-overview';

export const STATES: Record<WaitingRequest['state'], string> = {
	stranded: 'Niemand kann sie lesen',
	overdue: 'Überfällig',
	waiting: 'Wartet auf Antwort',
	answered: 'Beantwortet'
};

export const REASONS: Record<Deletion['reason'], string> = {
	closed: 'abgeschlossen',
	open: 'ohne weiteren Schritt'
};

export const WAYS: Record<ConsultationWay, string> = {
	phone: 'Telefon',
	written: 'Schriftlich',
	video: 'Video',
	inPerson: 'Persönlich'
};

export const ANSWER_TIMES: Record<AnswerTime, string> = {
	within4h: 'Bis 4 Stunden',
	within24h: 'Bis 24 Stunden',
	within48h: 'Bis 48 Stunden',
	later: 'Später',
	atOnce: 'Sofort (am Telefon)'
};

export const DIMENSION_TITLES: Record<Exclude<Dimension, 'total'>, string> = {
	profession: 'Wer gefragt hat',
	legalBasis: 'Rechtsgrundlage',
	ageGroup: 'Altersgruppe',
	concern: 'Anliegen (mehrere je Beratung)',
	way: 'Weg der Beratung',
	answered: 'Zeit bis zur ersten Antwort'
};
