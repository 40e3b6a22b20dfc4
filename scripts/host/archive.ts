// `npm run archive -- import FILE --email ADDRESS --name NAME`: takes the archive of a network (Koordinierungsstelle › Archiv) into
// an installation in which nothing is set up yet, all or nothing, and prints the address by which the named person chooses the
// password of her account. The server has to rest meanwhile: the database has one master.
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ARCHIVE_LIMITS } from '../../src/lib/domain/directory/archive';
import { email as addressShape, line } from '../../src/lib/domain/fields';
import { type Archive, readArchive } from '../../src/lib/server/archive/read';
import { ArchiveRefused } from '../../src/lib/server/archive/refused';
import { type FirstCoordinator, takeIn } from '../../src/lib/server/archive/take-in';
import { nameOf } from '../../src/lib/server/auth/account-address';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { AppError } from '../../src/lib/server/errors';
import { LINK_HOURS } from '../../src/lib/protocol/links';
import { archiveSentence } from '../../src/lib/text/archive-problems';
import { inRestingDatabase, ownOrigin } from './resting-database';
import { Obstacle, runCommand } from './steps';

const USAGE =
	'So geht es: npm run archive -- import DATEI --email ADRESSE --name NAME (wer das Netzwerk hier koordiniert).';
const DAY_HOURS = 24;
const FILE_SENTENCES: Readonly<Record<string, string>> = {
	ENOENT: 'Diese Datei gibt es nicht.',
	EACCES: 'Diese Datei darf nicht gelesen werden.'
};

// Paths are meant from where the command was called; npm itself runs in the project's folder.
const CALLED_IN = process.env.INIT_CWD ?? process.cwd();

await runCommand(async () => {
	const { file, coordinator } = readArguments();
	try {
		// Before anything is touched.
		const archive = readArchive(await bytesOf(resolve(CALLED_IN, file)));
		const folder = resolve(process.env.DATA_DIR ?? 'data');
		await inRestingDatabase(folder, async (clients) => {
			const now = new Date();
			const user = await takeIn(clients, archive, coordinator, now);
			// It is there, whatever becomes of the link.
			const link = await makeLink(clients, { user, purpose: 'invitation' }, now).catch(() => undefined);
			announce(archive, coordinator.email, link);
		});
	} catch (error) {
		throw sayable(error);
	}
	process.exit(0);
});

function readArguments(): { file: string; coordinator: FirstCoordinator } {
	const { positionals, values } = parse();
	const [verb, file, ...more] = positionals;
	if (verb !== 'import' || file === undefined || more.length > 0) throw new Obstacle(USAGE);
	const coordinator = { email: nameOf(values.email ?? ''), name: (values.name ?? '').trim() };
	if (coordinator.email === '' || !addressShape.safeParse(coordinator.email).success)
		throw new Obstacle(`Bitte nennen Sie die E-Mail-Adresse. ${USAGE}`);
	if (coordinator.name === '' || !line.safeParse(coordinator.name).success)
		throw new Obstacle(`Bitte nennen Sie den Namen der Person. ${USAGE}`);
	return { file, coordinator };
}

function parse() {
	const options = { email: { type: 'string' }, name: { type: 'string' } } as const;
	try {
		return parseArgs({ args: process.argv.slice(3), options, allowPositionals: true });
	} catch {
		throw new Obstacle(USAGE);
	}
}

/** No more of it than an archive may have. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
	const file = await open(path).catch((error: NodeJS.ErrnoException) => {
		throw new Obstacle(
			FILE_SENTENCES[error.code ?? ''] ?? `Die Datei lässt sich nicht öffnen (${error.code}).`
		);
	});
	try {
		if ((await file.stat()).isDirectory()) throw new Obstacle('Das ist ein Ordner und keine Datei.');
		const { size } = await file.stat();
		if (size > ARCHIVE_LIMITS.bytes) throw new ArchiveRefused('too_large');
		return new Uint8Array(await file.readFile());
	} finally {
		await file.close();
	}
}

function announce({ network, rows }: Archive, email: string, link: string | undefined): void {
	const entries = Object.values(rows).reduce((sum, some) => sum + some.length, 0);
	const days = LINK_HOURS.invitation / DAY_HOURS;
	console.log(
		`Das Netzwerk „${network.name}“ ist übernommen, mit ${entries.toLocaleString('de-DE')} Einträgen. Konten, Schlüssel und Anfragen ` +
			'kommen nicht mit: Laden Sie die Menschen unter „Konten“ neu ein.\n\n' +
			(link === undefined
				? `Eine Adresse, um das Passwort zu wählen, ließ sich nicht machen. Sie bekommen eine mit: ${recoverFor(email)}\n`
				: `Starten Sie den Server und öffnen Sie innerhalb von ${days} Tagen diese Adresse, um das Passwort zu wählen; sie gilt ein Mal:\n\n${ownOrigin()}${link}\n\n` +
					`Ist sie abgelaufen oder verloren, gibt es eine neue mit: ${recoverFor(email)}\n`)
	);
}

function recoverFor(email: string): string {
	return `npm run recover -- ${email}`;
}

/** Where something is there already, what is missing may be a way in. */
function archiveObstacle({ code, where }: ArchiveRefused): Obstacle {
	const sentence = archiveSentence(code, where);
	const isThere = code === 'already_there' || code === 'not_empty';
	const otherwise = ` Fehlt nur der Zugang zu einem Konto, hilft: ${recoverFor('ADRESSE')}`;
	return new Obstacle(isThere ? sentence + otherwise : sentence);
}

/** What can be said in a sentence; all else as it is. */
function sayable(error: unknown): unknown {
	if (error instanceof ArchiveRefused) return archiveObstacle(error);
	if (error instanceof AppError && error.code === 'unavailable')
		return new Obstacle(
			'Die Datenbank hat nicht geschrieben; nichts ist übernommen. Ist der Datenträger voll?'
		);
	if (error instanceof AppError && error.code === 'bad_request')
		return new Obstacle('Diese E-Mail-Adresse nimmt die Datenbank nicht an; nichts ist übernommen.');
	return error;
}
