import { ClientResponseError } from 'pocketbase';

/** What is created twice is one: false where the row is there already, by its id or by what is unique of it. */
export async function unlessThere(work: Promise<unknown>): Promise<boolean> {
	try {
		await work;
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && isThere(error)) return false;
		throw error;
	}
}

function isThere({ response }: ClientResponseError): boolean {
	const fields = (response.data ?? {}) as Record<string, { code?: string }>;
	return Object.values(fields).some(({ code }) => code === 'validation_not_unique');
}
