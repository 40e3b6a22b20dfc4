// The whole demo network, made from the municipalities' table and checked by the domain's own schemas before
// anything is written: what the product would refuse never gets into the demo.
import { schemas } from '../../src/lib/domain/schemas';
import type * as z from 'zod/mini';
import type { Table } from '../../src/lib/domain/tables';
import { fillUp } from './bulk';
import { makeCircles } from './circles';
import { makeExperts } from './experts';
import { makeMeetings } from './meetings';
import { makeHelplines, makeLegalBases } from './national';
import { makeOffers } from './offers';
import { contactRole, makeContacts, makeOrganisations } from './organisations';
import { makePlaces, REGIONS } from './places';
import type { AllRows, Rows } from './records';

/** The network as of `now`; `size` asks for that many directory records instead of the usual few hundred. */
export function makeNetwork(now: Date, size = 0): Rows {
	const places = makePlaces(now);
	const rows: Rows = {
		regions: places.regions,
		municipalities: places.municipalities,
		youthOffices: places.youthOffices,
		responsibilities: places.responsibilities,
		legalBases: makeLegalBases(now),
		helplines: makeHelplines(now),
		organisations: [],
		contacts: [],
		experts: makeExperts(now, places),
		offers: [],
		circles: makeCircles(now),
		meetings: makeMeetings(now, places)
	};
	for (const plan of REGIONS) {
		const organisations = makeOrganisations(now, plan, places);
		rows.organisations.push(...organisations);
		rows.contacts.push(
			...organisations.flatMap((one) => makeContacts(now, plan, one, contactRole(one.kind)))
		);
		rows.offers.push(...makeOffers(now, plan, places, organisations));
	}
	fillUp(now, rows, places, size);
	checkRows(rows);
	return rows;
}

/** Throws at the first record that the domain's schemas refuse. */
export function checkRows(rows: Partial<AllRows>): void {
	for (const [table, records] of Object.entries(rows)) {
		const schema: z.ZodMiniObject = schemas[table as Table];
		const ids = new Set(records.map((record) => record.id));
		if (ids.size !== records.length) throw new Error(`${table}: two records share an id`);
		for (const record of records) {
			const { error } = schema.safeParse(record);
			const issue = error?.issues[0];
			if (issue !== undefined)
				throw new Error(`${table} ${record.id}: ${issue.path.join('.')} ${issue.code} ${issue.message}`);
		}
	}
}
