// An office's key stands for its networks; a request belongs to one by its youth office. Pure.
import type { PublicKey } from '$lib/domain/access/key';
import type { YouthOffice } from '$lib/domain/place/place';

type OfficeKey = Pick<PublicKey, 'networks'>;

/** Each key with the youth offices of the networks it stands for. */
export function withOffices<K extends OfficeKey>(
	keys: readonly K[],
	offices: readonly Pick<YouthOffice, 'id' | 'region'>[]
): (K & { offices: string[] })[] {
	return keys.map((key) => ({
		...key,
		offices: offices.filter(({ region }) => key.networks?.includes(region)).map(({ id }) => id)
	}));
}
