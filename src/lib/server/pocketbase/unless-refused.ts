import { ClientResponseError } from 'pocketbase';

/** False where the database says no: its triggers let nobody take what another one has. */
export async function unlessRefused(work: Promise<unknown>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}
