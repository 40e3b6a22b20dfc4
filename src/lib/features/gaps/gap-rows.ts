/** Gaps as a list that leads to the work: each with its words and the page on which it is filled. Pure. */
import type { Gaps } from '../../domain/directory/gaps';
import { entryAddress, newAddress, overdueAddress } from '../../editing/entry-addresses';
import { entryForm } from '../../editing/forms/forms';
import { count } from '../../text/format';
import { labels } from '../../text/labels';
import type { Missing, Overdue } from './missing';

export interface GapRow {
	key: string;
	title: string;
	says: string;
	href: ReturnType<typeof entryAddress> | ReturnType<typeof overdueAddress> | '/stelle/konten';
}
export interface GapSection {
	title: string;
	/** What follows from it, for whom. */
	lead: string;
	rows: GapRow[];
}

/** So many names stand in a line; of more their number. */
const NAMED = 6;

/** The sections that have something in them, what hurts most first. */
export function gapSections({ gaps, overdue }: Missing): GapSection[] {
	return [
		...placeSections(gaps),
		...expertSections(gaps),
		...institutionSections(gaps),
		overdueSection(overdue)
	].filter(({ rows }) => rows.length > 0);
}

function placeSections({ unadvised, unserved }: Gaps): GapSection[] {
	return [
		{
			title: 'Gemeinden ohne Fachkraft',
			lead: 'Wer dort auf dieser Rechtsgrundlage Rat sucht, wird an andere, an das Jugendamt und an Sie verwiesen.',
			rows: unadvised.map(({ basis, places }) => ({
				key: basis.id,
				title: basis.citation,
				says: `${count(places.length, 'Gemeinde', 'Gemeinden')}: ${namesOf(places.map(({ name }) => name))}`,
				href: newAddress('experts')
			}))
		},
		{
			title: 'Gemeinden ohne zuständiges Jugendamt',
			lead: 'Angezeigt wird dort ein vermutetes, mit der Bitte nachzufragen.',
			rows: unserved.map(({ id, name, association }) => ({
				key: id,
				title: name,
				says: association,
				href: newAddress('responsibilities')
			}))
		}
	];
}

function expertSections({ withoutDeputy, withoutKey }: Gaps): GapSection[] {
	return [
		{
			title: 'Fachkräfte ohne Vertretung',
			lead: 'Sind sie abwesend, beantwortet niemand, was an sie geht.',
			rows: withoutDeputy.map(({ id, name, function: does }) => ({
				key: id,
				title: name,
				says: does,
				href: entryAddress('experts', id)
			}))
		},
		{
			title: 'Fachkräfte ohne Schlüssel',
			lead: 'Ihnen kann niemand schreiben. Den Schlüssel machen sie selbst, nach der Anmeldung; laden Sie sie dazu ein.',
			rows: withoutKey.map(({ id, name, function: does }) => ({
				key: id,
				title: name,
				says: does,
				href: '/stelle/konten'
			}))
		}
	];
}

function institutionSections({ unrepresented, withoutContact }: Gaps): GapSection[] {
	return [
		{
			title: 'Wer im Netzwerk noch fehlt',
			lead: 'Bereiche, die § 3 KKG nennt und aus denen keine Einrichtung mit Ansprechperson eingetragen ist.',
			rows: unrepresented.flatMap(({ region, groups }) =>
				groups.map((group) => ({
					key: `${region.id} ${group}`,
					title: labels.group[group],
					says: region.name,
					href: newAddress('organisations')
				}))
			)
		},
		{
			title: 'Einrichtungen ohne Ansprechperson',
			lead: 'Nach der Vereinbarung nennt jede eine feste Person.',
			rows: withoutContact.map(({ id, name, kind }) => ({
				key: id,
				title: name,
				says: kind,
				href: newAddress('contacts')
			}))
		}
	];
}

function overdueSection(overdue: readonly Overdue[]): GapSection {
	return {
		title: 'Prüfung überfällig',
		lead: 'Seit mehr als einem Jahr hat niemand bestätigt, dass alles noch stimmt. Auf der Karte steht das auch.',
		rows: overdue.map(({ table, entries }) => ({
			key: table,
			title: entryForm(table).many,
			says: count(entries, 'Eintrag', 'Einträge'),
			href: overdueAddress(table)
		}))
	};
}

function namesOf(names: readonly string[]): string {
	const sorted = names.toSorted((a, b) => a.localeCompare(b, 'de'));
	const rest = sorted.length - NAMED;
	return rest > 0 ? `${sorted.slice(0, NAMED).join(', ')} und ${rest} weitere` : sorted.join(', ');
}
