/** What a coordination office may ask of the server about the log of keys: its words, and its own signing key. */
import { officeWord } from '../../domain/access/key-log';
import { signingKeyDraft } from '../../domain/access/signing-key';

export const keyLogBodies = { 'keyLog.sign': officeWord, 'signingKey.keep': signingKeyDraft };
