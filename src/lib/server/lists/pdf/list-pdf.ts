/**
 * A list as PDF/UA-1: with title, language, headings and table heads that a screen reader finds. Guarantees: the same bytes for the
 * same list, day and version; one at a time, since each takes half a second of a core; a list that cannot be made harms nobody
 * else, because it is made in a process of its own, which gets nothing of the server's.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { HandedList, Stamp } from '../../../domain/directory/handed-list';
import type { ListContent } from '../../../export/content';
import { printed } from '../../../export/printed';
import { AppError } from '../../errors';
import { isWholePng } from '../../png';
import { fonts } from './fonts';

/** More than an office with all its lists taps at once. */
const WAITING = 12;
/** Some thousand rows take some seconds. */
const LIMIT_MS = 60_000;

const listTemplate = () => import('./list.typ?raw');
/** What is no table on a page of its own kind. */
const TEMPLATES: Partial<Record<HandedList, typeof listTemplate>> = {
	labels: () => import('./labels.typ?raw'),
	agreement: () => import('./agreement.typ?raw')
};

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** With the network's coat of arms, where it has one. Throws `unavailable` where too many wait already. */
export async function writePdf(content: ListContent, stamp: Stamp, arms = ''): Promise<Uint8Array> {
	if (waiting >= WAITING) throw new AppError('unavailable', { retryAfter: 5 });
	waiting += 1;
	const turn = last.then(() => make(content, stamp, arms));
	last = turn.catch(() => undefined);
	try {
		return await turn;
	} finally {
		waiting -= 1;
	}
}

async function make(content: ListContent, stamp: Stamp, arms: string): Promise<Uint8Array> {
	const [{ default: program }, { default: template }, faces] = await Promise.all([
		import('./compile.cjs?raw'),
		(TEMPLATES[content.list] ?? listTemplate)(),
		fonts()
	]);
	// A picture that cannot be shown, as an archive may bring one along, must not cost the list.
	const picture = arms !== '' && isWholePng(arms) ? arms : '';
	const job = {
		compiler: createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler'),
		template,
		data: printed(content, stamp, picture !== ''),
		picture,
		fonts: faces.map((font) => font.toString('base64')),
		created: Date.parse(`${stamp.day}T12:00:00Z`) / 1000
	};
	return run(program, JSON.stringify(job));
}

function run(program: string, job: string): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['--eval', program], {
			env: {},
			timeout: LIMIT_MS,
			killSignal: 'SIGKILL'
		});
		const pages: Buffer[] = [];
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => pages.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve(Buffer.concat(pages));
			else reject(new Error(`the PDF was not made (${code ?? 'killed'})`, { cause: new Error(said) }));
		});
		// One that ends before it has read its job says so by its code.
		child.stdin.on('error', () => undefined);
		child.stdin.end(job);
	});
}
