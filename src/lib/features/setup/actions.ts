// What the set-up changes on the phone: queued like everything else.
import type { Operator } from '$lib/domain/directory/operator';
import type { OperatorField } from '$lib/domain/directory/operator-gaps';
import type { Region } from '$lib/domain/place/place';
import { newId } from '$lib/domain/id';
import { changesBetween } from '$lib/domain/record-changes';
import { enqueue } from '$lib/local/outbox/enqueue';

/** What of the operator's details is not as it is already. Throws a CodedError when the phone cannot keep it. */
export async function saveOperator(row: Operator, details: Record<OperatorField, string>): Promise<void> {
	const changes = changesBetween(row, details);
	if (Object.keys(changes).length === 0) return;
	await enqueue({ id: newId(), kind: 'record.save', body: { id: row.id, table: 'operators', changes } });
}

/** The coat of arms of a network; empty takes it away. Throws as above. */
export async function saveArms({ id, arms }: Region, to: string): Promise<void> {
	// A copy from before there was this says nothing: there is none.
	const changes = { arms: { from: arms ?? '', to } };
	await enqueue({ id: newId(), kind: 'record.save', body: { id, table: 'regions', changes } });
}
