// Draws the PNGs of static/icons from the one drawing, icon.svg, and the shortcuts' icons from lucide's lines:
// `npx tsx scripts/build/icons.ts`. The results are committed; run it again when the drawing changes.
import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provideChromium } from '../tools/chromium';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}static/icons/`;
const drawing = readFileSync(`${folder}icon.svg`, 'utf8');
const lines = drawing.slice(drawing.indexOf('<path'), drawing.lastIndexOf('</svg>'));

/** Full-bleed and smaller inside: Android cuts its own shape, of which only the middle 80 % are safe. */
const framed = (inner: string, scale: number, colour = '#0b4a52') =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${colour}"/>` +
	`<g transform="translate(32 32) scale(${scale}) translate(-32 -32)">${inner}</g></svg>`;

/** One of lucide's icons, white on a round ground. */
function shortcut(name: string, colour: string): string {
	const source = readFileSync(`${root}node_modules/@lucide/svelte/dist/icons/${name}.svelte`, 'utf8');
	const node = /"node": (\[.*\]) \};/.exec(source)?.[1];
	if (node === undefined) throw new Error(`lucide draws ${name} in another way now.`);
	const shapes = (JSON.parse(node) as [string, Record<string, string>][])
		.map(([tag, attributes]) => {
			const written = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
			return `<${tag} ${written.join(' ')}/>`;
		})
		.join('');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="${colour}"/>` +
		`<g transform="translate(12 12)" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" ` +
		`stroke-linejoin="round">${shapes}</g></svg>`
	);
}

const pictures: [file: string, size: number, svg: string][] = [
	['icon-192.png', 192, drawing],
	['icon-512.png', 512, drawing],
	['maskable-192.png', 192, framed(lines, 0.78)],
	['maskable-512.png', 512, framed(lines, 0.78)],
	['apple-touch-icon.png', 180, framed(lines, 0.92)],
	['shortcut-akut.png', 192, shortcut('siren', '#a10f1b')],
	['shortcut-zustaendigkeit.png', 192, shortcut('map-pinned', '#0b4a52')],
	['shortcut-anfrage.png', 192, shortcut('message-square-text', '#0b4a52')],
	['shortcut-termine.png', 192, shortcut('calendar-days', '#0b4a52')]
];

const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [file, size, svg] of pictures) {
	await page.setViewportSize({ width: size, height: size });
	const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
	await page.setContent(
		`<body style="margin:0"><img src="${source}" width="${size}" height="${size}"></body>`
	);
	await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
	writeFileSync(folder + file, await page.screenshot({ omitBackground: true }));
}
await browser.close();
