import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REVIEW_FOOTER } from '../../protocol/mail-footers';
import { ALWAYS_MAILED } from '../../protocol/notice-groups';
import { NOTICE_KINDS, NOTICES } from '../../protocol/notice-kinds';
import { mailTransport } from './mail';
import { demoMails } from './mail-folder';
import {
	ENTRY_LINK_FOOTER,
	ENTRY_LINK_MAIL,
	ERASED_FOOTER,
	ERASED_MAIL,
	REPLIES,
	REPLY_FOOTER
} from './replies';

const ORIGIN = 'https://netz.example.org';
const AT = new Date('2026-11-02T07:00:00Z');
const settings = (folder: string) => ({ smtpUrl: '', from: 'netz@example.org', folder });

let folder: string;
beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'schutznetz-mails-')), 'mails');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('mails in a folder', () => {
	it.each(NOTICE_KINDS.filter((kind) => kind !== 'review'))(
		'of kind %s read as they were meant',
		async (kind) => {
			await mailTransport(settings(folder), ORIGIN)?.send(
				{ id: 'notice000000001', to: 'anna@example.org', kind },
				AT
			);
			const { subject, sentence } = NOTICES[kind];
			expect(await demoMails(folder)).toEqual([
				{
					at: AT.toISOString(),
					to: 'anna@example.org',
					subject,
					text:
						`${sentence}\n\nhttps://netz.example.org\n\n` +
						'Diese Nachricht nennt zum Schutz der Beteiligten weder Namen noch Inhalte. Bitte antworten Sie nicht darauf.\n' +
						(ALWAYS_MAILED.includes(kind)
							? 'E-Mails zur Sicherheit Ihres Kontos kommen immer. Sie lassen sich nicht abschalten.\n'
							: 'E-Mails dieser Art schalten Sie nach der Anmeldung unter „Konto“ ab.\n')
				}
			]);
		}
	);

	it('to whoever keeps entries speak of no account, which not all have', async () => {
		const path = `/pruefen#${'x'.repeat(43)}`;
		const mail = { id: 'review000000001', to: 'wer@example.org', kind: 'review', path } as const;
		await mailTransport(settings(folder), ORIGIN)?.send(mail, AT);
		const { subject, sentence } = NOTICES.review;
		expect(await demoMails(folder)).toMatchObject([
			{ subject, text: `${sentence}\n\n${ORIGIN}${path}\n\n${REVIEW_FOOTER}\n` }
		]);
	});

	it.each(Object.keys(REPLIES) as (keyof typeof REPLIES)[])(
		'of kind %s lead to the entry, and say that the address is gone',
		async (kind) => {
			const path = '/kontakte/experts/anna00000000000';
			const mail = { id: 'proposal0000001', to: 'wer@example.org', kind, path };
			await mailTransport(settings(folder), ORIGIN)?.send(mail, AT);
			const { subject, sentence } = REPLIES[kind];
			expect(await demoMails(folder)).toEqual([
				{
					at: AT.toISOString(),
					to: 'wer@example.org',
					subject,
					text: `${sentence}\n\n${ORIGIN}${path}\n\n${REPLY_FOOTER}\n`
				}
			]);
			for (const words of [subject, sentence]) expect(words).toMatch(/^[A-ZÄÖÜ][\p{L} :,.–-]+$/u);
			expect(REPLY_FOOTER).not.toMatch(/[{}$%@\d]|https?:|„Konto“/);
		}
	);

	it('to the address of an entry say whose link it is, and speak of no account', async () => {
		const path = `/eintrag#${'x'.repeat(43)}`;
		const mail = { id: 'entrylink000001', to: 'wer@example.org', kind: 'entryLink', path } as const;
		await mailTransport(settings(folder), ORIGIN)?.send(mail, AT);
		const { subject, sentence } = ENTRY_LINK_MAIL;
		expect(await demoMails(folder)).toMatchObject([
			{ subject, text: `${sentence}\n\n${ORIGIN}${path}\n\n${ENTRY_LINK_FOOTER}\n` }
		]);
		expect(ENTRY_LINK_FOOTER).not.toMatch(/Konto/);
	});

	it('to whoever was deleted say that her address goes, and lead to no account', async () => {
		const mail = { id: 'erasure00000001', to: 'wer@example.org', kind: 'erased' } as const;
		await mailTransport(settings(folder), ORIGIN)?.send(mail, AT);
		const { subject, sentence } = ERASED_MAIL;
		expect(await demoMails(folder)).toMatchObject([
			{ subject, text: `${sentence}\n\n${ORIGIN}\n\n${ERASED_FOOTER}\n` }
		]);
		expect(`${sentence} ${ERASED_FOOTER}`).not.toMatch(/Konto|anmelden|[{}$%@\d]/);
	});

	it('are one file a notice, whole or not there, marked as a machine’s', async () => {
		const transport = mailTransport(settings(folder), ORIGIN);
		const mail = { id: 'notice000000001', to: 'anna@example.org', kind: 'newRequest' } as const;
		await transport?.send(mail, AT);
		await transport?.send(mail, AT);
		expect(await readdir(folder)).toEqual(['notice000000001.eml']);
		const source = await readFile(join(folder, 'notice000000001.eml'), 'utf8');
		expect(source).toContain('Message-ID: <notice000000001@netz.example.org>');
		expect(source).toContain('Auto-Submitted: auto-generated');
	});

	it('are none where there is no folder', async () => {
		expect(await demoMails(folder)).toEqual([]);
		expect(await demoMails('')).toEqual([]);
	});
});

describe('without a mail server', () => {
	it('there is no transport', () => {
		expect(mailTransport(settings(''), ORIGIN)).toBeUndefined();
	});
});
