/** Whom an expert may name to stand in for her: others of an area that both share, in the directory, by name. Pure. */
import type { Expert } from '../../domain/directory/directory';
import { isAbsent } from '../../domain/directory/reachability';

export interface DeputyChoice {
	value: string;
	label: string;
}

export function deputyChoices(row: Expert, experts: readonly Expert[], at: Date): DeputyChoice[] {
	return experts
		.filter(({ id, publication }) => id !== row.id && publication === 'published')
		.filter(({ youthOffices }) => youthOffices.some((office) => row.youthOffices.includes(office)))
		.sort((one, other) => one.name.localeCompare(other.name, 'de'))
		.map(({ id, name, absences }) => ({
			value: id,
			label: isAbsent(absences, at) ? `${name} (zurzeit abwesend)` : name
		}));
}
