/** What a coordination office may ask of the server about the log of keys: its words, and its own signing key. */
import { officeWord, signingKeyDraft } from '../../domain/access/key-log';

export const keyLogBodies = { 'keyLog.sign': officeWord, 'signingKey.keep': signingKeyDraft };
