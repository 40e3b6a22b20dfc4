/** Requests in the queue: an asker's receipt follows what becomes of them. */
import { SEALED_PATTERN } from '../../../domain/consultation/sealed-payload';
import type { DeviceDb } from '../../device/device-db';
import { addMessage, advance, isSettled } from '../../receipts/kept-requests';
import type { Done, QueuedAction } from './queued-action';

const SEALED = new RegExp(SEALED_PATTERN);

const submit: QueuedAction<'request.submit'> = {
	word: 'Beratungsanfrage senden',
	eachCounts: false,
	/** One draft may be open in two tabs: what the server has is not sent from the other. */
	settled: async (request, db) => isSettled(await db.receipts.get(request)),
	/** A request that an older app queued readable never leaves the phone: its writer is asked to send it again. */
	obstacle: ({ body }) => (SEALED.test(body.payload) ? undefined : 'not_sealed'),
	answered: ({ body }, result, db) => follow(body.id, result, db, { submittedAt: result.at }),
	refused: (request, code, db) => advance(request, { state: 'rejected', code }, db),
	async resent(request, db) {
		const receipt = await db.receipts.get(request);
		if (receipt?.state === 'rejected')
			await db.receipts.put({ ...receipt, state: 'waiting', code: undefined });
	}
};

const withdraw: QueuedAction<'request.withdraw'> = {
	word: 'Anfrage zurückziehen',
	eachCounts: false,
	answered: ({ body }, result, db) => follow(body.id, result, db)
};

const write: QueuedAction<'request.write'> = {
	word: 'Nachricht senden',
	eachCounts: true,
	async answered({ body }, { at }, db) {
		// Only the asker proves by a receipt, and only she may have kept the request.
		if (body.proof !== '') await addMessage(body.id, { ...body.message, from: 'asker', at }, db);
	}
};

export const queuedRequests = {
	'request.submit': submit,
	'request.withdraw': withdraw,
	'request.write': write,
	'request.see': { word: 'Anfrage als gesehen melden', eachCounts: false, unasked: true },
	'request.accept': { word: 'Anfrage annehmen', eachCounts: false },
	'request.close': { word: 'Anfrage abschließen', eachCounts: false },
	'request.handOver': { word: 'Anfrage weitergeben', eachCounts: false },
	'request.reseal': { word: 'Anfrage neu verschlüsseln', eachCounts: false, unasked: true }
};

/** The kept request goes as far as the server says. */
async function follow(id: string, { state }: Done, db: DeviceDb, times: { submittedAt?: string } = {}) {
	if (state) await advance(id, { state: state.status, round: state.round, ...times }, db);
}
