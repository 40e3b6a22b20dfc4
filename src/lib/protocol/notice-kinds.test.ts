import { describe, expect, it } from 'vitest';
import { LINK_HOURS } from './links';
import { LINK_FOOTER, REVIEW_FOOTER, MAIL_FOOTER, SECURITY_FOOTER } from './mail-footers';
import { ALWAYS_MAILED } from './notice-groups';
import { NOTICE_KINDS, NOTICES, UNKNOWN_NOTICE, isNoticeKind } from './notice-kinds';

describe('a notice', () => {
	const texts = [
		...NOTICE_KINDS.map((kind) => ({ kind, ...NOTICES[kind] })),
		{ kind: '', ...UNKNOWN_NOTICE }
	];

	it.each(texts)('of kind "$kind" has nothing to fill in: no placeholder, number, address or id', (text) => {
		for (const words of [text.subject, text.sentence]) expect(words).toMatch(/^[A-ZÄÖÜ][\p{L} :,.–-]+$/u);
		expect(text.page).toMatch(/^\/[a-z/]+$/);
	});

	it.each(texts)(
		'of kind "$kind" says the same as the others of its kind, and not the same as another kind',
		(text) => {
			expect(texts.filter(({ sentence }) => sentence === text.sentence)).toHaveLength(1);
		}
	);

	it('says in its footer where it is switched off, and nothing else', () => {
		expect(MAIL_FOOTER).not.toMatch(/[{}$%@\d]|https?:/);
		expect(MAIL_FOOTER).toContain('„Konto“');
	});

	it('about what opens her account is mailed always, and says so; all else is hers to switch off', () => {
		const aboutAccount = NOTICE_KINDS.filter((kind) => NOTICES[kind].page === '/konto');
		// Entries are looked at by a link of their own, and the probe goes the ways that are switched on.
		const switched = ['review', 'mailTest'];
		expect([...ALWAYS_MAILED].sort()).toEqual(aboutAccount.filter((kind) => !switched.includes(kind)).sort());
		expect(SECURITY_FOOTER).toContain('nicht abschalten');
		expect(SECURITY_FOOTER).not.toMatch(/[{}$%@\d]|https?:|„Konto“/);
	});

	it('about entries does not speak of an account, which not all have', () => {
		expect(REVIEW_FOOTER).not.toMatch(/[{}$%@\d]|https?:|Konto/);
	});

	it('with a link says how long it is good, and that nobody else gets it', () => {
		expect(NOTICES.passwordReset.sentence).toContain('gilt einen Tag und nur ein Mal');
		expect(LINK_HOURS.reset).toBe(24);
		expect(NOTICES.invitation.sentence).toContain('gilt sieben Tage und nur ein Mal');
		expect(LINK_HOURS.invitation).toBe(7 * 24);
		expect(LINK_FOOTER).not.toMatch(/[{}$%@\d]|https?:|„Konto“/);
	});

	it.each(['', 'toString', '__proto__', 'newrequest', 7, null])('has no kind %j', (value) => {
		expect(isNoticeKind(value)).toBe(false);
	});
});
