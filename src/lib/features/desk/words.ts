/** German for what only the desk's pages name. */
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
