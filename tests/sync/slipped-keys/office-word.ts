/** What the network's office signs into the server's log of keys, and a server that shows another log than before. */
import type { KeyLogEntry } from '../../../src/lib/domain/access/key-log';
import { rememberTrust } from '../../../src/lib/trust/read-trust';
import { type Event, logOf, office } from '../../support/key-log-scene';
import { idOf, regionRow } from '../../support/directory-rows';
import { NORTH, type ReaderName } from '../confidential/world';
import { changeRow, mallory, scene } from './scene';

async function log(): Promise<KeyLogEntry[]> {
	const rows = (await scene.world.server.store.allRows('keyLog')) as unknown as KeyLogEntry[];
	return rows.toSorted((a, b) => a.position - b.position);
}

async function append(event: Event): Promise<void> {
	const entry = (await logOf([event], await log())).at(-1)!;
	scene.world.server.store.write('keyLog', { ...entry });
}

/** The phone gets what the server has, and follows the log as the app does after a pull. */
export async function follows(): Promise<void> {
	await scene.phone.sync();
	await rememberTrust();
}

/** The network has a signature, which the phone has pinned. */
export async function officeSigns(): Promise<void> {
	scene.world.server.store.write('regions', regionRow('north'));
	changeRow('youthOffices', NORTH, { region: idOf('north') });
	await append(['network', office]);
	await follows();
}

/** The phone pins the network's key, and the office takes its word on these keys back. */
export async function revokes(...names: ReaderName[]): Promise<void> {
	await append(['network', office]);
	await follows();
	for (const name of names) await append(['revoked', idOf(name), scene.world.key(name).recipient]);
	await follows();
}

/** What the phone has seen of the log is not in it any more. */
export async function showsAnotherHistory(): Promise<void> {
	await follows();
	const [first] = await log();
	changeRow('keyLog', first!.id, { key: mallory.recipient });
	await follows();
}
