/** Which fields of her own entry somebody may propose in the form: what an office alone decides is not there, nor what names others. */
import { isProposable } from '../domain/directory/proposing';
import type { AnyField } from './forms/field';

export function isOwnField(name: string, { kind }: Pick<AnyField, 'kind'>): boolean {
	return isProposable(name) && kind !== 'reference' && kind !== 'references';
}
