// `npm run --silent import-preview -- FILE…`: what a list (.xlsx or CSV) would be read as, without a server. Writes one JSON
// line per row, or block of rows, on standard output, and how the columns were understood on standard error. A file that is
// not read has one line with the reason, which stands on standard error, too; the exit code is 1 then.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ListEntry } from '../../src/lib/domain/directory/list-file';
import { ListRefused } from '../../src/lib/import/file/refused';
import { readList } from '../../src/lib/import/read-list';
import { listFileSentence } from '../../src/lib/text/list-file';

// Paths are meant from where the command was called; npm itself runs in the project's folder.
const CALLED_IN = process.env.INIT_CWD ?? process.cwd();

async function preview(path: string): Promise<void> {
	const file = basename(path);
	try {
		const bytes = new Uint8Array(await readFile(resolve(CALLED_IN, path)));
		for (const { name, columns, entries } of await readList(bytes)) {
			console.error(`${file}${name ? `, Blatt „${name}“` : ''}: ${columns.join(' · ')}`);
			for (const entry of entries) await write(line(file, entry));
		}
	} catch (error) {
		const sentence = sentenceFor(error);
		if (sentence === undefined) throw error;
		console.error(`${file}: ${sentence}`);
		await write(
			line(file, { ...NOTHING, row: (error as Partial<ListRefused>).row ?? 1, problems: [sentence] })
		);
		process.exitCode = 1;
	}
}

function sentenceFor(error: unknown): string | undefined {
	if (error instanceof ListRefused) return listFileSentence(error.code, error.row);
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT') return 'Diese Datei gibt es nicht.';
	if (code === 'EISDIR') return 'Das ist ein Ordner und keine Datei.';
	return code === 'EACCES' ? 'Diese Datei darf nicht gelesen werden.' : undefined;
}

const NOTHING: ListEntry = {
	row: 1,
	kind: 'skip',
	name: '',
	function: '',
	organisation: '',
	street: '',
	postalCode: '',
	place: '',
	phones: [],
	fax: '',
	emails: [],
	legalBases: [],
	problems: []
};

/** The keys in the order of the format (docs/decisions/027-lists-read-in.md). */
function line(file: string, entry: ListEntry): string {
	const {
		row,
		kind,
		name,
		organisation,
		street,
		postalCode,
		place,
		phones,
		fax,
		emails,
		legalBases,
		problems
	} = entry;
	const what = { file, row, kind, name, function: entry.function, organisation };
	return JSON.stringify({ ...what, street, postalCode, place, phones, fax, emails, legalBases, problems });
}

async function write(text: string): Promise<void> {
	if (!process.stdout.write(`${text}\n`))
		await new Promise<void>((resolved) => process.stdout.once('drain', () => resolved()));
}

// Whoever stops reading ("| head") ends the command, without a trace on the screen.
process.stdout.on('error', () => process.exit(0));
const files = process.argv.slice(3);
if (files.length === 0) {
	console.error('So geht es: npm run --silent import-preview -- DATEI');
	process.exitCode = 1;
}
for (const file of files) await preview(file);
