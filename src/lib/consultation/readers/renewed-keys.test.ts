import { describe, expect, it } from 'vitest';
import type { Certification } from '$lib/domain/access/certificate';
import { ANNA, BERTA, type Event, FALSE, logOf, NEW, NORTH, OLD } from '$tests/support/key-log-scene';
import { idOf } from '$tests/support/directory-rows';
import { awaitsOffice, type RenewalFacts, vouchingNetworks } from './renewed-keys';

const SOUTH = idOf('south');
const offices = [
	{ id: idOf('officeNorth'), region: NORTH },
	{ id: idOf('officeSouth'), region: SOUTH }
];
const anna = (...names: string[]) => ({ id: ANNA, youthOffices: names.map(idOf) });
const key = (recipient: string, expert = ANNA) => ({ id: idOf('record'), expert, recipient });

describe('old texts wait for the office’s word on a key', () => {
	const first: Event = ['published', ANNA, OLD];
	const anew: Event[] = [first, ['withdrawn', ANNA, OLD], ['published', ANNA, NEW]];
	const DESK = idOf('record');
	interface Case {
		log: Event[];
		of?: ReturnType<typeof key>;
		is?: Certification;
		signing?: string[];
		experts?: RenewalFacts['experts'];
		waits: boolean;
	}
	it.each<[string, Case]>([
		['her first key', { log: [first], of: key(OLD), waits: false }],
		['a key made anew', { log: anew, waits: true }],
		['… and certified since', { log: anew, is: 'certified', waits: false }],
		['… of which the log does not even know', { log: [first], of: key(FALSE), waits: true }],
		['the old one, taken back', { log: [...anew, first], of: key(OLD), waits: true }],
		['somebody else had another', { log: [['published', BERTA, OLD], first], of: key(OLD), waits: false }],
		['where no network has a signature', { log: anew, signing: [], waits: false }],
		['where another network has one, not hers', { log: anew, signing: [SOUTH], waits: false }],
		[
			'one of her two networks has one',
			{ log: anew, experts: [anna('officeSouth', 'officeNorth')], waits: true }
		],
		['she works for no youth office yet', { log: anew, experts: [anna()], waits: true }],
		[
			'the office’s own, made anew',
			{
				log: [
					['published', DESK, OLD],
					['published', DESK, NEW]
				],
				of: key(NEW, ''),
				waits: true
			}
		],
		[
			'a second account of the office',
			{
				log: [
					['published', idOf('other'), OLD],
					['published', DESK, NEW]
				],
				of: key(NEW, ''),
				waits: false
			}
		]
	])('%s', async (_name, { log, of = key(NEW), is = 'unconfirmed', waits, ...facts }) => {
		const { signing = [NORTH], experts = [anna('officeNorth')] } = facts;
		expect(awaitsOffice(of, is, { log: await logOf(log), signing, experts, offices })).toBe(waits);
	});
});

describe('who may vouch for a key', () => {
	it.each<[string, Parameters<typeof vouchingNetworks>[0], string[]]>([
		['the networks she works for, each once', anna('officeNorth', 'officeNorth'), [NORTH]],
		['all, while she works for no youth office', anna(), [NORTH, SOUTH]],
		['all, of an office’s own', undefined, [NORTH, SOUTH]]
	])('%s', (_name, expert, networks) => {
		expect(vouchingNetworks(expert, offices, [NORTH, SOUTH])).toEqual(networks);
	});
});
