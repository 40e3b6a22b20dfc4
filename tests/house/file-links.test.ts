// The installed app never goes to a file, because an iPhone shows no way back from there: a link to one asks the part that hands
// files over (local/device/hand-over-file.ts) at its tap, and nobody sends the page elsewhere by hand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** How an address of a file is written: by the table of the interface, or by the part that knows of kept documents. */
const OF_A_FILE = /\bAPI\.|\bfileAddress\(|\/api\/|\/unterlagen\/datei\//;
/** Says whether the browser may follow the link, or takes the tap over. */
const ASKS = /\b(?:takeOverLink|linkOpens)\(/;
const GOES_BY_HAND = /\blocation\.(?:assign|replace)\(|\blocation\.href\s*=[^=>]|\bwindow\.open\(/;

type Node = AST.SvelteNode & { attributes?: AST.BaseNode[] };

interface LinkToFile {
	/** As it is written. */
	href: string;
	isTakenOver: boolean;
}

/** The links to files in a component, by whatever name it has for their address. */
function fileLinks(source: string): LinkToFile[] {
	const named = [...source.matchAll(/\b(?:const|let) (\w+) = ([^;]*);/g)]
		.filter(([, , value = '']) => OF_A_FILE.test(value.split('=>').length > 1 ? '' : value))
		.map(([, name = '']) => name);
	const isOfAFile = (href: string) =>
		OF_A_FILE.test(href) || named.some((name) => new RegExp(`\\b${name}\\b`).test(href));
	const links: LinkToFile[] = [];
	const look = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(look);
		if (node === null || typeof node !== 'object') return;
		const { attributes } = node as Node;
		const written = new Map(
			(attributes ?? []).map((one) => [Reflect.get(one, 'name') as string, source.slice(one.start, one.end)])
		);
		const href = written.get('href');
		if (href !== undefined && (isOfAFile(href) || written.has('download')))
			links.push({ href, isTakenOver: written.has('onclick') && ASKS.test(source) });
		Object.values(node).forEach(look);
	};
	look(parse(source, { modern: true }).fragment);
	return links;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:svelte|ts)$/.test(file) && !/\.test\.ts$/.test(file))
	.map((file) => ({ file: file.replaceAll('\\', '/'), source: readFileSync(join('src', file), 'utf8') }));

describe('a link to a file', () => {
	it.each([
		['the address itself', '<a href={API.vcard("experts", id)}>x</a>'],
		['a name for it', '<script>const to = $derived(fileAddress(id));</script><Button href={to}>x</Button>'],
		['a text', '<a href="/api/calendar/1">x</a>'],
		['something to be saved', '<a href={address} download>x</a>'],
		['a tap that asks nobody', '<a href={API.calendar(id)} onclick={() => count()}>x</a>']
	])('is found: %s', (_, source) => {
		expect(fileLinks(source).map(({ isTakenOver }) => isTakenOver)).toEqual([false]);
	});

	it('asks at its tap, wherever one stands', () => {
		const links = files
			// The parts hand on what they are given: who gives it to them is looked at.
			.filter(({ file }) => file.endsWith('.svelte') && !file.startsWith('lib/ui/'))
			.flatMap(({ file, source }) => fileLinks(source).map((link) => ({ file, ...link })));
		// Cards of an entry and of a contact, a meeting, a document with its older version, the office's versions.
		expect(links.length).toBeGreaterThanOrEqual(6);
		expect(links.filter(({ isTakenOver }) => !isTakenOver)).toEqual([]);
	});
});

it('nobody sends the page elsewhere by hand, but to sign in by a provider and after all was deleted', () => {
	expect(
		files
			.filter(({ source }) => GOES_BY_HAND.test(source))
			.map(({ file }) => file)
			.sort()
	).toEqual([
		'lib/features/account/provider/ProviderButton.svelte',
		'lib/features/device/DeleteAllDialog.svelte'
	]);
});
