/** A file that the server has, whole and as its row says it is; what is otherwise (a hotel's login page, half of it) is none. */
import { untilSilent } from './until-silent';
import { CodedError, type Problem } from '../coded-error';

/** It came, and is not what its row says. */
export class DamagedFile extends Error {
	override readonly name = 'DamagedFile';
}

/** Throws a CodedError, or DamagedFile. */
export async function fetchChecked(
	address: string,
	{ size, sha256 }: { size: number; sha256: string }
): Promise<ArrayBuffer> {
	const [answer, bytes] = await untilSilent(async (signal, heard) => {
		const got = await fetch(address, { signal });
		return [got, await bytesOf(got, heard)] as const;
	}).catch(() => {
		throw new CodedError('offline');
	});
	if (!answer.ok) throw new CodedError(codeIn(bytes));
	if (bytes.byteLength !== size || (await hashOf(bytes)) !== sha256) throw new DamagedFile();
	return bytes;
}

async function bytesOf({ body }: Response, heard: () => void): Promise<ArrayBuffer> {
	const hearing = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			heard();
			controller.enqueue(chunk);
		}
	});
	return new Response(body?.pipeThrough(hearing)).arrayBuffer();
}

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function codeIn(bytes: ArrayBuffer): Problem {
	try {
		const said = JSON.parse(new TextDecoder().decode(bytes)) as { error: { code: Problem } };
		return said.error.code;
	} catch {
		return 'unavailable';
	}
}
