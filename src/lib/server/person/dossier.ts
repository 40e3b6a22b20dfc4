/**
 * What is known of a person, to be read: for herself, or for an office. Guarantees: no secret and no sealed text leaves the server, that
 * there are some is said; an office is not told what she has asked, she herself not what the office writes about her for itself.
 */
import type { Caller } from '../../domain/access/caller';
import type { Dossier, Person, ShownPerson, ToldGroup } from '../../protocol/person';
import { showTies } from '../departure/departure';
import type { PocketBaseClients } from '../pocketbase/client';
import { ownSubject, type Subject, subjectOf } from './facts';
import { gather, type Gathered, type Viewer } from './gather';

export async function ownDossier(clients: PocketBaseClients, userId: string, at: Date): Promise<Dossier> {
	return dossierOf(clients, await ownSubject(clients, userId), 'herself', at);
}

/** Throws `not_found` for whoever is nobody of the caller's networks. */
export async function showPerson(
	clients: PocketBaseClients,
	caller: Caller,
	person: Person,
	at: Date
): Promise<ShownPerson> {
	const subject = await subjectOf(clients, caller, person);
	const { account, elsewhere } = subject;
	const ends = account !== undefined && !elsewhere;
	const leaving = { user: account?.id ?? '', expert: account?.role === 'expert' ? account.expert : '' };
	return {
		dossier: await dossierOf(clients, subject, { office: caller }, at),
		elsewhere,
		typed: subject.name,
		own: account?.id === caller.userId,
		ties: ends ? await showTies(clients, leaving, at) : null
	};
}

async function dossierOf(
	clients: PocketBaseClients,
	subject: Subject,
	viewer: Viewer,
	at: Date
): Promise<Dossier> {
	const side = viewer === 'herself' ? 'herself' : 'office';
	const groups = new Map<string, ToldGroup>();
	for (const one of await gather(clients, subject, viewer)) {
		const { collection, way, fate, why } = one;
		if (way.for !== undefined && way.for !== side) continue;
		const key = [collection, way.way, fate, why].join(' ');
		const { until, sealed = false } = way;
		const group = groups.get(key) ?? {
			...{ collection, way: way.way, until, fate, why, sealed },
			rows: []
		};
		group.rows.push(told(one, viewer));
		groups.set(key, group);
	}
	return { name: subject.name, at: at.toISOString(), groups: [...groups.values()] };
}

const VALUES: readonly string[] = ['before', 'after'];

function told({ way, row }: Gathered, viewer: Viewer): Record<string, unknown> {
	const hidden = viewer === 'herself' ? (way.notHerself ?? []) : [];
	// A line of the history about a field that is not hers to see.
	const silent = hidden.includes(String(row.field));
	const fields = way.told.filter((field) => !hidden.includes(field) && !(silent && VALUES.includes(field)));
	return Object.fromEntries(
		fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]))
	);
}
