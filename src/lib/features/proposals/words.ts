/** The sentences of the queue. */
import type { Proposal } from '../../domain/directory/proposal';
import type { AnyForm } from '../../editing/forms/field';

export const WHO: Readonly<Record<Proposal['from'], string>> = {
	guest: 'ohne Konto',
	member: 'mit Konto',
	partner: 'von der Person selbst'
};

export const OUTCOMES: Readonly<Record<Proposal['state'], string>> = {
	open: 'offen',
	accepted: 'erledigt',
	partly: 'zum Teil übernommen',
	declined: 'abgelehnt'
};

/** What was said, in one line. */
export function saidIn(
	{ about, changes, from }: Pick<Proposal, 'about' | 'changes' | 'from'>,
	form: AnyForm
): string {
	if (about === 'new') return 'Neuer Eintrag';
	if (about === 'gone') return 'Gibt es nicht mehr';
	const labels = Object.keys(changes).flatMap((name) => form.fields[name]?.label ?? []);
	if (labels.length === 0) return 'Etwas stimmt nicht';
	return `${from === 'partner' ? 'Vorschlag' : 'Stimmt nicht'}: ${labels.join(', ')}`;
}
