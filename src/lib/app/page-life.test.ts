import { beforeEach, describe, expect, it } from 'vitest';
import { watchPageLife } from './page-life';

let page: EventTarget & { document: EventTarget };
let told: string[];

beforeEach(() => {
	page = Object.assign(new EventTarget(), { document: new EventTarget() });
	told = [];
	watchPageLife(
		{ freeze: () => told.push('freeze'), goOn: () => told.push('goOn') },
		page as unknown as Window
	);
});

const happens = (name: string) => {
	const onDocument = name === 'freeze' || name === 'resume';
	(onDocument ? page.document : page).dispatchEvent(new Event(name));
};

/** What browsers say, in the order in which they say it. */
const LIVES: [what: string, events: string[], told: string[]][] = [
	['a first load', ['pageshow', 'focus', 'pointerdown'], []],
	['into the back/forward cache and out of it', ['pagehide', 'pageshow'], ['freeze', 'goOn']],
	['the same where the cache freezes too', ['pagehide', 'freeze', 'resume', 'pageshow'], ['freeze', 'goOn']],
	['in the background', ['freeze', 'resume'], ['freeze', 'goOn']],
	['left for good', ['pagehide'], ['freeze']],
	['said to go, and used all the same', ['pagehide', 'pointerdown', 'keydown'], ['freeze', 'goOn']],
	['twice', ['freeze', 'resume', 'pagehide', 'pageshow'], ['freeze', 'goOn', 'freeze', 'goOn']]
];

describe('the life of a page', () => {
	it.each(LIVES)('%s', (_, events, expected) => {
		for (const event of events) happens(event);
		expect(told).toEqual(expected);
	});
});
