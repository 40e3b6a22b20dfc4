/**
 * A network's coat of arms: a PNG in Base64, in the row of the network, so that phones have it without a network and it goes along when
 * a network moves. By its first bytes it is a PNG, and never a drawing with scripts; how large it is the database sees in its head
 * (pb_migrations/1700000079_arms.js), that it is whole the server, when it is saved (server/png.ts).
 */
import * as z from 'zod/mini';

/** Bytes of the picture, and characters of its Base64. */
export const ARMS_BYTES = 24_000;
const LENGTH = (ARMS_BYTES / 3) * 4;

/** A PNG's signature is before anything else. */
const PNG = /^(iVBORw0KGgo[\w+/]+={0,2})?$/;

export const arms = z._default(z.string().check(z.maxLength(LENGTH), z.regex(PNG)), '');
