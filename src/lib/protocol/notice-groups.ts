/** Which kinds of notices go together: bundled where they come often, mailed always where they are about what opens an account. */
import type { NoticeKind } from './notice-kinds';

/** About requests: of these somebody gets one at once, and what follows soon as one (server/notices/bundle.ts). */
export const BUNDLED_KINDS: readonly NoticeKind[] = [
	'newRequest',
	'reminder',
	'overdue',
	'handedOver',
	'answered',
	'asked',
	'deleted',
	'stranded',
	'several'
];

/**
 * What was asked for, or changes what opens an account: by mail, whatever its owner has switched off. Whoever sits in a stranger's
 * session would switch mails off first. The one place that says so: the queue, the mail's footer and the settings' page go by it.
 */
export const ALWAYS_MAILED: readonly NoticeKind[] = [
	'invitation',
	'passwordReset',
	'passwordChanged',
	'deviceLost',
	'factorChanged',
	'factorReset',
	'newKey'
];
