/**
 * The first start: who has the address that `npm start` prints on an empty installation makes its first network, its office and
 * its own account, or takes a network over that was kept in another installation. The word stands behind the `#` of that address, as in links (links.ts), and is good until there is an office.
 */
import * as z from 'zod/mini';
import { ARCHIVE_PROBLEMS } from '../domain/directory/archive';
import { email, line, phone } from '../domain/fields';
import { land } from '../domain/vocabulary';
import { linkToken } from './links';
import { password } from './session';

/** The page that the printed address opens. */
export const SETUP_PAGE = '/einrichten';

const needed = z.minLength(1);

const account = z.object({ name: line.check(needed), email: email.check(needed), password });

export const lookAtSetupBody = z.object({ token: linkToken });
export const beginSetupBody = z.object({
	token: linkToken,
	network: z.object({ name: line.check(needed), land }),
	/** By which the office is called when nobody else can be. */
	office: z.object({ name: line.check(needed), phone: phone.check(needed), email: email.check(needed) }),
	account
});
export type FirstSetup = Omit<z.infer<typeof beginSetupBody>, 'token'>;
/** With that account she signs in as always. */
export const setupAnswer = z.object({});

/** Of an archive that comes by this way: some twenty thousand entries. A larger one is taken in on the server (`npm run archive`). */
export const ARCHIVE_BYTES = 1_150_000;
export const takeOverBody = z.object({
	token: linkToken,
	/** In base64. */
	archive: z.string().check(z.maxLength(Math.ceil(ARCHIVE_BYTES / 3) * 4), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
	account
});
export type TakeOver = Omit<z.infer<typeof takeOverBody>, 'token'>;
export const takeOverAnswer = z.object({
	/** Why nothing was taken over, and where in the archive; null: all of it was. */
	refused: z.nullable(z.object({ problem: z.enum(ARCHIVE_PROBLEMS), where: z.string() }))
});
