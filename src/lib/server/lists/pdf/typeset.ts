/**
 * A template and its texts → PDF/UA-1. Guarantees: the same bytes for the same template, texts and day; one at a time, since each takes
 * half a second of a core; what cannot be made harms nobody else, because it is made in a process of its own, which gets nothing of
 * the server's.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { AppError } from '../../errors';
import { fonts } from './fonts';

/** More than an office with all its lists taps at once. */
const WAITING = 12;
/** Some thousand rows take some seconds. */
const LIMIT_MS = 60_000;

export interface Sheet {
	/** In typst; it reads its texts from "data.json". */
	template: string;
	/** Texts, never markup. */
	data: object;
	/** A PNG in base64, which the template shows as "arms.png". */
	picture?: string;
	/** The day on which it was made. */
	day: string;
}

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Throws `unavailable` where too many wait already. */
export async function typeset(sheet: Sheet): Promise<Uint8Array> {
	if (waiting >= WAITING) throw new AppError('unavailable', { retryAfter: 5 });
	waiting += 1;
	const turn = last.then(() => make(sheet));
	last = turn.catch(() => undefined);
	try {
		return await turn;
	} finally {
		waiting -= 1;
	}
}

async function make({ template, data, picture = '', day }: Sheet): Promise<Uint8Array> {
	const [{ default: program }, faces] = await Promise.all([import('./compile.cjs?raw'), fonts()]);
	const job = {
		compiler: createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler'),
		template,
		data,
		picture,
		fonts: faces.map((font) => font.toString('base64')),
		created: Date.parse(`${day}T12:00:00Z`) / 1000
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
