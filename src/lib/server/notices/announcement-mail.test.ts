// The mail of a notice, as a mailbox gets it: text, a link that does nothing by being opened, and the mailbox's own button (RFC 8058).
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mailTransport } from './mail';

const ORIGIN = 'https://netz.example.org';
const TOKEN = 'T'.repeat(43);

async function mailed(announcement: {
	title: string;
	text: string;
}): Promise<{ head: string; body: string }> {
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-notice-'));
	try {
		const transport = mailTransport({ from: 'stelle@example.org', smtpUrl: '', folder }, ORIGIN);
		const said = { ...announcement, network: 'Kreis Möwenfelde', token: TOKEN };
		const mail = {
			id: 'notice000000001',
			to: 'a@example.org',
			kind: 'announcement',
			announcement: said
		} as const;
		await transport!.send(mail, new Date('2026-11-30T09:00:00Z'));
		const [name = ''] = await readdir(folder);
		const [head = '', body = ''] = (await readFile(join(folder, name), 'utf8')).split('\r\n\r\n');
		return {
			head: head.replace(/\r\n\s+/g, ' '),
			body: Buffer.from(body, 'base64').toString('utf8').replace(/\r\n/g, '\n')
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

it('is text, whatever was typed, and has one subject', async () => {
	const { head, body } = await mailed({
		title: 'Fachtag\r\nBcc: andere@example.org <b>',
		text: '<img src=x onerror=alert(1)>\n\nÄÖÜ'
	});
	expect(head).toContain('Content-Type: text/plain; charset=utf-8');
	expect(head).not.toMatch(/^Bcc:/m);
	expect(head.match(/^Subject:/gm)).toHaveLength(1);
	expect(body).toContain('<img src=x onerror=alert(1)>\n\nÄÖÜ');
});

it('says where it comes from, how one gets no more of them, and what comes all the same', async () => {
	const { head, body } = await mailed({ title: 'Fachtag', text: 'Am Montag.' });
	expect(body).toContain('Kreis Möwenfelde');
	expect(body).toContain(`Keine Hinweise mehr per E-Mail: ${ORIGIN}/abmelden#${TOKEN}`);
	expect(body).toContain('Einladungen und Protokolle bekommen Sie weiter');
	expect(head).toContain(`List-Unsubscribe: <${ORIGIN}/api/announcements/off/${TOKEN}>`);
	expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
	expect(head).toContain('Message-ID: <notice000000001@netz.example.org>');
});
