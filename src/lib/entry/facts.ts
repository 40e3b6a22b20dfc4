/** The facts of an entry in the order in which somebody on the phone needs them; what is empty is left out. */
import type { Expert, Helpline, Offer, Organisation } from '$lib/domain/directory/directory';
import type { LegalBasis } from '$lib/domain/consultation/legal-basis';
import type { YouthOffice } from '$lib/domain/place/place';
import type { Land } from '$lib/domain/vocabulary';
import { labelList, labels } from '$lib/text/labels';
import { formatPlainDay } from '$lib/text/format';
import { hoursLines } from '$lib/text/hours-words';
import type { Fact } from './entry-view';

const fact = (label: string, ...lines: string[]): Fact => ({ label, lines: lines.filter(Boolean) });
const filled = (facts: Fact[]): Fact[] => facts.filter(({ lines }) => lines.length > 0);

function behind(label: string, organisation: Organisation | undefined): Fact {
	if (!organisation) return fact(label);
	return { label, lines: [organisation.name], link: { kind: 'organisations', id: organisation.id } };
}

interface ExpertContext {
	organisation: Organisation | undefined;
	offices: readonly YouthOffice[];
	bases: readonly LegalBasis[];
	areas: readonly string[];
}

export function expertFacts(row: Expert, { organisation, offices, bases, areas }: ExpertContext): Fact[] {
	const professions = row.professions.map((profession) => labels.profession[profession]);
	return filled([
		fact('Berät nach', ...bases.map(({ citation, title }) => `${citation}: ${title}`)),
		fact('Für wen', ...(professions.length > 0 ? professions : ['Alle Berufsgruppen'])),
		areas.length > 0
			? fact('Zuständig für', areas.join(', '))
			: fact('Zuständig für', ...offices.map(({ name }) => `Bereich ${name}`)),
		fact('Zeiten', ...hoursLines(row.hours)),
		fact('Themen', labelList(labels.topic, row.topics)),
		fact('Alter der Kinder', labelList(labels.ageGroup, row.ageGroups)),
		fact('Sprachen', labelList(labels.language, row.languages)),
		behind('Einrichtung', organisation),
		fact('Barrierefreiheit', row.accessibility)
	]);
}

export function organisationFacts(row: Organisation, areas: readonly string[]): Fact[] {
	return filled([
		fact('Zeiten', ...hoursLines(row.hours)),
		fact('Zuständig für', areas.join(', ')),
		fact('Bereich', labels.group[row.group]),
		...audience(row)
	]);
}

export function offerFacts(
	row: Offer,
	areas: readonly string[],
	organisation: Organisation | undefined
): Fact[] {
	return filled([
		fact('Zeiten', ...hoursLines(row.hours)),
		fact('Kosten', row.cost),
		fact('Für Familien in', areas.join(', ')),
		behind('Träger', organisation),
		...audience(row)
	]);
}

function audience(row: Organisation | Offer): Fact[] {
	return [
		fact('Themen', labelList(labels.topic, row.topics)),
		fact('Alter der Kinder', labelList(labels.ageGroup, row.ageGroups)),
		fact('Sprachen', labelList(labels.language, row.languages)),
		fact('Barrierefreiheit', row.accessibility)
	];
}

/** A municipality that an office answers for: today, from a day on, or until one. */
export interface ServedPlace {
	name: string;
	from: string;
	until: string;
}

export function officeFacts(row: YouthOffice, served: readonly ServedPlace[]): Fact[] {
	return filled([
		fact('Dienstzeiten', ...hoursLines(row.officeHours)),
		fact('Rufbereitschaft', [row.onCallPhone, row.onCallNote].filter(Boolean).join(', ')),
		fact('Zuständig für', served.map(placeLine).sort(new Intl.Collator('de').compare).join(', '))
	]);
}

/** Responsibilities change over the years: what does not simply hold says from and until when. */
function placeLine({ name, from, until }: ServedPlace): string {
	const limits = [from && `ab ${formatPlainDay(from)}`, until && `bis ${formatPlainDay(until)}`].filter(
		Boolean
	);
	return limits.length > 0 ? `${name} (${limits.join(' ')})` : name;
}

export function helplineFacts(row: Helpline): Fact[] {
	const lands = row.lands.map((land) => (land in labels.land ? labels.land[land as Land] : land));
	return filled([
		fact('Für wen', row.forWhom),
		fact('Zeiten', ...hoursLines(row.hours)),
		fact('Gilt in', lands.join(', ')),
		fact('Themen', labelList(labels.topic, row.topics)),
		fact('Quelle', row.source)
	]);
}
