/**
 * The first start: who has the address that `npm start` prints on an empty installation makes its first network, its office and
 * its own account. The word stands behind the `#` of that address, as in links (links.ts), and is good until there is an office.
 */
import * as z from 'zod/mini';
import { email, line, phone } from '../domain/fields';
import { land } from '../domain/vocabulary';
import { linkToken } from './links';
import { password } from './session';

/** The page that the printed address opens. */
export const SETUP_PAGE = '/einrichten';

const needed = z.minLength(1);

export const lookAtSetupBody = z.object({ token: linkToken });
export const beginSetupBody = z.object({
	token: linkToken,
	network: z.object({ name: line.check(needed), land }),
	/** By which the office is called when nobody else can be. */
	office: z.object({ name: line.check(needed), phone: phone.check(needed), email: email.check(needed) }),
	account: z.object({ name: line.check(needed), email: email.check(needed), password })
});
export type FirstSetup = Omit<z.infer<typeof beginSetupBody>, 'token'>;
/** With that account she signs in as always. */
export const setupAnswer = z.object({});
