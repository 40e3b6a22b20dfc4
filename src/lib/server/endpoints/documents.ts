/** The shelf of documents. */
import { DOCUMENTS } from '../../protocol/endpoints/documents';
import { fileAnswer } from '../documents/answer';
import { DocumentShelf } from '../documents/shelf';
import { serve } from '../serve';
import { services } from '../services';

let known: DocumentShelf | undefined;

function shelf(): DocumentShelf {
	const { clients, store, environment, limits } = services();
	return (known ??= new DocumentShelf({
		...{ clients, store, dataDir: environment.dataDir, now: () => new Date() },
		takeBytes: (network, bytes) => limits.listBytes(network, bytes)
	}));
}

export const upload = serve(DOCUMENTS.upload, async ({ query, file, visitor }) => ({
	problem: await shelf().upload((await visitor()).caller, query, file)
}));

export const file = serve(DOCUMENTS.file, async ({ event: { params }, visitor }) =>
	fileAnswer(await shelf().file((await visitor()).caller, params.id ?? ''))
);
