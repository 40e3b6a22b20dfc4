/**
 * The register of the agreement as its page shows it: who is in, who joins later, who has left when, and who stands in the directory
 * and has not joined, each leading to where that is entered. Pure.
 */
import type { Organisation } from '../../domain/directory/directory';
import type { Membership } from '../../domain/directory/membership';
import { membershipState, type MembershipState } from '../../domain/directory/register';
import { fold } from '../../domain/place/fold';
import { entryAddress, newAddressFor } from '../../editing/entry-addresses';
import { formatPlainDay } from '../../text/format';
import { labels } from '../../text/labels';
import { MEMBERSHIP_WORDS } from '../../text/membership-words';

export interface Register {
	/** Of the office's networks. */
	regions: readonly { id: string; name: string }[];
	memberships: readonly Membership[];
	organisations: readonly Organisation[];
}
export interface RegisterRow {
	/** Of the record that it leads to; of an institution that has not joined, its own. */
	id: string;
	title: string;
	says: string;
	/** Of who is still in and will not stay: until when. */
	ends?: string;
	href: ReturnType<typeof entryAddress> | ReturnType<typeof newAddressFor>;
}
export interface RegisterSection {
	title: string;
	lead?: string;
	rows: RegisterRow[];
}

/** The sections that have something in them, on `today`, a day; of `text`, what it finds. */
export function registerSections(register: Register, today: string, text = ''): RegisterSection[] {
	const { memberships } = register;
	const kept = memberships.filter(({ publication }) => publication !== 'withdrawn');
	const of = (state: MembershipState) =>
		kept.filter((one) => membershipState(one, today) === state).map((one) => joinedRow(one, state, register));
	const sections: RegisterSection[] = [
		{ title: MEMBERSHIP_WORDS.in, rows: of('in') },
		{ title: MEMBERSHIP_WORDS.coming, rows: of('coming') },
		{
			title: 'Noch nicht beigetreten',
			lead: 'Sie stehen im Verzeichnis. Wer unterschrieben hat, ist mit einem Tipp eingetragen.',
			rows: missingFrom(register, kept, today)
		},
		{ title: MEMBERSHIP_WORDS.left, rows: of('left') },
		{
			title: 'Zurückgezogen',
			lead: 'Irrtümlich eingetragen. Nach 30 Tagen werden sie gelöscht.',
			rows: memberships
				.filter(({ publication }) => publication === 'withdrawn')
				.map((one) => joinedRow(one, 'in', register))
		}
	];
	return sections
		.map((section) => ({ ...section, rows: inOrder(section.rows.filter((row) => isFound(row, text))) }))
		.filter(({ rows }) => rows.length > 0);
}

function joinedRow(membership: Membership, state: MembershipState, register: Register): RegisterRow {
	const { id, name, carrier, region, joinedAt, noticeAt, until } = membership;
	const left = state === 'left' ? `bis ${formatPlainDay(until)}` : '';
	const noticed = noticeAt === '' ? '' : `gekündigt am ${formatPlainDay(noticeAt)}`;
	return {
		id,
		title: name,
		says: joined(
			carrier,
			`beigetreten am ${formatPlainDay(joinedAt)}`,
			noticed,
			left,
			networkOf(region, register)
		),
		...(left === '' && until !== '' && { ends: `endet am ${formatPlainDay(until)}` }),
		href: entryAddress('memberships', id)
	};
}

/** Who is published in the directory and neither in nor about to be; the office itself is no partner of its own. */
function missingFrom(register: Register, kept: readonly Membership[], today: string): RegisterRow[] {
	const own = new Set(register.regions.map(({ id }) => id));
	const bound = new Set(
		kept.filter((one) => membershipState(one, today) !== 'left').map(({ organisation }) => organisation)
	);
	return register.organisations
		.filter(
			({ id, region, group, publication }) =>
				publication === 'published' && group !== 'coordination' && own.has(region) && !bound.has(id)
		)
		.map(({ id, name, kind, group, region }) => ({
			id,
			title: name,
			says: joined(kind || labels.group[group], networkOf(region, register)),
			href: newAddressFor('memberships', id)
		}));
}

/** Whose networks are one needs not be told which. */
function networkOf(region: string, { regions }: Register): string {
	return regions.length > 1 ? (regions.find(({ id }) => id === region)?.name ?? '') : '';
}

function isFound({ title, says }: RegisterRow, text: string): boolean {
	const said = fold(`${title} ${says}`);
	return fold(text)
		.split(/\s+/)
		.every((word) => said.includes(word));
}

const german = new Intl.Collator('de', { numeric: true });
const inOrder = (rows: RegisterRow[]) => rows.sort((a, b) => german.compare(a.title, b.title));

const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ');
