// Where marks of ended devices are kept besides the data folder: a data folder that is put back brings old marks with it, and a
// device whose session was ended since would be let in again. By itself a folder beside it; MARKS_DIR names another. Where nothing
// can be written there, the start says so and goes on: the marks in the data folder still hold against a database put back alone.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { Obstacle } from './steps';

/** The folder, or undefined after `say` was told why there is none. */
export function marksFolder(
	dataDir: string,
	given: string | undefined,
	say: (sentence: string) => void
): string | undefined {
	const folder = resolve(given || `${resolve(dataDir)}-marks`);
	if (`${folder}${sep}`.startsWith(`${resolve(dataDir)}${sep}`))
		throw new Obstacle(`MARKS_DIR liegt im Datenordner ${dataDir}: Dort würde es mit ihm zurückgesetzt.`);
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.W_OK);
		return folder;
	} catch {
		say(
			`Der Ordner ${folder} lässt sich nicht anlegen. Wird der Datenordner einmal ganz zurückgespielt, melden Sie Geräte, ` +
				'die seither abgemeldet wurden, bitte noch einmal ab (oder nennen Sie mit MARKS_DIR einen anderen Ordner).'
		);
		return undefined;
	}
}
