/** Signing in by an OpenID Connect provider, where the installation has one. What comes back from it goes the way of a login. */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';

/** To which page the provider sends people back: registered there, behind each address of the app. */
export const RETURN_PAGE = '/anmelden';

/** Empty where there is none. */
const name = z.string();
/** `GET /api/session/provider` */
export const providerAnswer = z.object({ name });
/** `POST /api/session/provider`: where the browser goes. */
export const providerQuestion = z.object({ url: z.string().check(z.regex(/^https?:\/\//)) });
/** `GET` and `DELETE /api/account/provider`: since when an account is bound to somebody there; null where it is not. */
export const boundAnswer = z.object({ name, since: z.nullable(instant) });
/** The query with which a browser came back. */
export const cameBack = z.string().check(z.minLength(1), z.maxLength(4_000));
