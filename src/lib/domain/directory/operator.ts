/**
 * Who runs an installation, for Impressum, Datenschutz and Barrierefreiheit: one row that is always there, under one id, so that
 * the pages are complete without network too. What is empty is a gap, and the pages name it.
 */
import * as z from 'zod/mini';
import { email, line, phone, sharedFields } from '../fields';

export const OPERATOR_ID = 'operator0000000';

export const operator = z.object({
	...sharedFields,
	name: line,
	street: line,
	town: line,
	representedBy: line,
	phone,
	email,
	/** § 18 Abs. 2 MStV */
	responsibleForContent: line,
	supervision: line,
	dataProtectionOfficer: line,
	dataProtectionAuthority: line,
	accessibilityContact: line,
	accessibilityArbitration: line
});
export type Operator = z.infer<typeof operator>;
