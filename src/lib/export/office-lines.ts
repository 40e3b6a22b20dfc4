/** The coordination office as papers name it: what it is called, where it is, how it is reached; nothing where the network has named none. */
import type { Organisation } from '../domain/directory/directory';
import { formatAddress, formatPhone } from '../text/format';

export function officeLines(
	office: Pick<Organisation, 'name' | 'address' | 'phone' | 'email'> | undefined
): string[] {
	if (!office) return [];
	return [
		office.name,
		formatAddress(office.address),
		office.phone && `Telefon ${formatPhone(office.phone)}`,
		office.email && `E-Mail ${office.email}`
	].filter((line) => line !== '');
}
