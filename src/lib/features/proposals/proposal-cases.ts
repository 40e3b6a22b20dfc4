/** The proposals on this phone, each with the entry that it is about, the longest first. */
import type { Proposal } from '../../domain/directory/proposal';
import { nameOf } from '../../editing/entry-names';
import type { AnyEntry } from '../../editing/forms/field';
import { directoryCopy } from '../../local/copy/directory-copy';

export interface ProposalCase {
	proposal: Proposal;
	/** Undefined where it is gone for good. */
	row: AnyEntry | undefined;
	/** The entry's name, with its institution's where it is a contact. */
	title: string;
}

export async function readProposals(): Promise<ProposalCase[]> {
	const proposals = await directoryCopy.readAll('proposals');
	const cases = await Promise.all(proposals.map(caseOf));
	return cases.sort((a, b) => (a.proposal.createdAt < b.proposal.createdAt ? -1 : 1));
}

async function caseOf(proposal: Proposal): Promise<ProposalCase> {
	const { table, record } = proposal;
	const row = (await directoryCopy.readOne(table, record)) as AnyEntry | undefined;
	if (!row) return { proposal, row, title: nameless(proposal) };
	const { title } = nameOf(table, row, NOBODY);
	const house =
		'organisation' in row && table === 'contacts'
			? await directoryCopy.readOne('organisations', row.organisation)
			: undefined;
	return { proposal, row, title: [title, house?.name].filter(Boolean).join(', ') };
}

/** Of one that is not there (yet, or any more). */
function nameless({ about, changes }: Proposal): string {
	const name = changes.name?.to ?? changes.title?.to;
	return about === 'new' && typeof name === 'string' ? name : 'Eintrag, den es nicht mehr gibt';
}

/** The title of these entries needs no other one. */
const NOBODY = {
	organisations: new Map(),
	youthOffices: new Map(),
	municipalities: new Map(),
	circles: new Map()
};
