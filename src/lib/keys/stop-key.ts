import { newId } from '../domain/id';
import { enqueue } from '../local/outbox/enqueue';

/** Stops a new key that waits its day; `id` is its version's. Goes through the queue, so without network too. */
export function stopKey(id: string): Promise<void> {
	return enqueue({ id: newId(), kind: 'key.stop', body: { id } });
}
