/**
 * What is left of a network's set-up, and its municipalities with who is responsible there, out of the list of all of Germany.
 * Guarantees: an office adds to its own networks alone; what is done twice, or was left in the middle, adds what is missing and
 * changes nothing that is there. It acts as the user, so the database's rules are the second lock.
 */
import type { Caller } from '../../domain/access/caller';
import { newId } from '../../domain/id';
import { landOfAgs } from '../../domain/place/land-of-ags';
import { responsibilityOn } from '../../domain/place/responsibility';
import { berlinDay } from '../../domain/time/berlin';
import type { Land } from '../../domain/vocabulary';
import type { AddPlaces, AddPlacesAnswer, DeskSetup, PlacesAnswer } from '../../protocol/desk-setup';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import { Turns } from '../sync/turns';
import type { MailTransport } from '../notices/mail';
import type { Mailbox } from '../notices/mailbox';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addTogether,
	allNetworks,
	coordinatorsOf,
	isOfficeOf,
	type NewRow,
	placesNear,
	type PlacesThere
} from '../pocketbase/setup';
import { allMunicipalities, type ListedMunicipality } from './all-municipalities';

/** Of the list: to its day it is checked, later by whoever keeps the entry. */
const LISTED = { verifiedAt: '2026-06-30', verifiedBy: 'Gemeindeverzeichnis' };

/** What an office's own table does not say; whoever is asked by position is never near it. */
const NOT_LISTED = { county: '', association: '', latitude: 0, longitude: 0, population: 0 };
const said = (today: string) => ({ verifiedAt: today, verifiedBy: 'Koordinierungsstelle' });
/** What is added, and who vouches for it. */
type Place = ListedMunicipality & { verifiedAt: string; verifiedBy: string };

export async function deskSetup(
	clients: PocketBaseClients,
	caller: Pick<Caller, 'networks'>,
	mailbox: Mailbox
): Promise<DeskSetup> {
	const [networks, mayChange] = await Promise.all([
		countCoordinators(clients, caller.networks),
		mayChangeMail(clients, mailbox, caller)
	]);
	return {
		networks,
		mailServer: mailbox.transport?.kind ?? 'none',
		mail: { settings: mailbox.shown ?? null, mayChange }
	};
}

/**
 * Invitations and links to new passwords go by it: whoever could name another server would read those of all networks. So it is
 * for an office that coordinates all of them, where whoever runs the server has not named one.
 */
export async function mayChangeMail(
	clients: PocketBaseClients,
	mailbox: Mailbox,
	{ networks }: Pick<Caller, 'networks'>
): Promise<boolean> {
	return !mailbox.isFixed && (await coordinatesAll(clients, networks));
}

/** What is the installation's, and no network's, is for whoever coordinates all of them. */
export async function coordinatesAll(
	clients: PocketBaseClients,
	networks: readonly string[]
): Promise<boolean> {
	return (await allNetworks(clients)).every((id) => networks.includes(id));
}

/** A mail to whoever tries a server; the code of what went wrong, empty where it was taken. */
export async function sendProbe(transport: MailTransport, to: string): Promise<string> {
	try {
		await transport.send({ id: newId(), to, kind: 'mailTest' }, new Date());
		return '';
	} catch (error) {
		return String((error as { code?: unknown }).code ?? 'unknown');
	}
}

/** How many accounts can coordinate each network. */
export async function countCoordinators(
	clients: PocketBaseClients,
	networks: readonly string[]
): Promise<{ id: string; coordinators: number }[]> {
	const all = await coordinatorsOf(clients);
	return networks.map((id) => ({ id, coordinators: all.filter((theirs) => theirs.includes(id)).length }));
}

/** The counties of a Land, and the municipalities of one of them. */
export async function listPlaces(land: Land, county: string): Promise<PlacesAnswer> {
	const here = [...(await allMunicipalities()).values()].filter(({ ags }) => landOfAgs(ags) === land);
	const counts = new Map<string, number>();
	for (const one of here) counts.set(one.county, (counts.get(one.county) ?? 0) + 1);
	const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'de');
	return {
		counties: [...counts].map(([name, municipalities]) => ({ name, municipalities })).toSorted(byName),
		municipalities: here
			.filter((one) => one.county === county)
			.map(({ ags, name, association, postalCodes, population }) => {
				return { ags, name, association, postalCodes, population };
			})
			.toSorted(byName)
	};
}

/** Two tabs of an office, or two of its people: the second looks when the first has written. */
const turns = new Turns();

/** Throws `forbidden` for another office's network, `conflict` for a youth office of another network, or one that is gone. */
export async function addPlaces(
	clients: PocketBaseClients,
	caller: Caller,
	places: AddPlaces,
	now: Date
): Promise<AddPlacesAnswer> {
	if (!caller.networks.includes(places.network)) throw new AppError('forbidden');
	return turns.take('places', () => addInTurn(clients, caller, places, now));
}

async function addInTurn(
	clients: PocketBaseClients,
	caller: Caller,
	{ network, ags, own, youthOffice }: AddPlaces,
	now: Date
): Promise<AddPlacesAnswer> {
	const today = berlinDay(now);
	const list = await allMunicipalities();
	const written = new Map(own.map((one) => [one.ags, one]));
	const wanted = [...new Set([...ags, ...written.keys()])];
	if (wanted.length === 0) throw new AppError('bad_request');
	const listed = wanted.flatMap((one): Place[] => {
		const known = list.get(one);
		if (known) return [{ ...known, ...LISTED }];
		const theirs = written.get(one);
		return theirs ? [{ ...NOT_LISTED, ...theirs, ...said(today) }] : [];
	});
	const there = await placesNear(clients, wanted);
	const office = await isOfficeOf(clients, youthOffice.id, network);
	// What is there is named by its id alone; what is new has a name.
	if (office === false || (office === undefined && youthOffice.name.trim() === ''))
		throw new AppError('conflict');

	const sorted = listed.map((one) => ({ one, place: placeOf(one, there, network, today) }));
	const free = sorted.filter(({ place }) => place === 'new' || place === 'unserved');
	const rows: NewRow[] = free.flatMap(({ one, place }) => [
		...(place === 'new' ? [municipalityRow(one, network)] : []),
		responsibilityRow(one.ags, youthOffice.id, today)
	]);
	if (rows.length > 0 && office === undefined) rows.unshift(officeRow(youthOffice, network, today));
	const noted = actBy(caller, now, 'placesAdded', 'regions', network);
	if (rows.length > 0) rows.push({ table: 'acts', row: { ...noted } });
	await addTogether(clients, caller, rows);
	return {
		added: free.length,
		already: sorted.filter(({ place }) => place === 'served').length,
		elsewhere: sorted.filter(({ place }) => place === 'elsewhere').map(({ one }) => one.name),
		unknown: wanted.filter((one) => !list.has(one) && !written.has(one)),
		own: free.filter(({ one }) => !list.has(one.ags)).map(({ one }) => one.name)
	};
}

/** `unserved`: belongs to the network, and nobody is responsible there today. */
function placeOf(
	{ ags }: Place,
	{ municipalities, responsibilities }: PlacesThere,
	network: string,
	today: string
): 'new' | 'unserved' | 'served' | 'elsewhere' {
	const there = municipalities.find((one) => one.ags === ags);
	if (there && there.region !== network) return 'elsewhere';
	if (responsibilityOn(ags, today, responsibilities)) return 'served';
	return there ? 'unserved' : 'new';
}

const kept = () => ({ id: newId(), publication: 'published', audience: 'public' });

function municipalityRow(one: Place, region: string): NewRow {
	const { ags, name, association, postalCodes, latitude, longitude, population, verifiedAt, verifiedBy } =
		one;
	const facts = { ags, name, association, postalCodes, latitude, longitude, population };
	return { table: 'municipalities', row: { ...kept(), ...facts, verifiedAt, verifiedBy, region } };
}

/** From whenever on: nobody asked since when it is so. */
function responsibilityRow(ags: string, youthOffice: string, today: string): NewRow {
	const dated = { from: '', until: '', ...said(today) };
	return { table: 'responsibilities', row: { ...kept(), ags, youthOffice, ...dated } };
}

function officeRow(office: AddPlaces['youthOffice'], region: string, today: string): NewRow {
	const empty = {
		address: { street: '', postalCode: '', place: '', ags: '' },
		email: '',
		website: '',
		officeHours: { always: false, slots: [], closedOnHolidays: true },
		description: ''
	};
	return { table: 'youthOffices', row: { ...kept(), ...empty, ...said(today), ...office, region } };
}
