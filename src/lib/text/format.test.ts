import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as format from './format';

describe('days and times, in Berlin', () => {
	it.each([
		['2026-11-23', 'Montag, 23. November 2026'],
		['2026-11-22T23:30:00Z', 'Montag, 23. November 2026'],
		['2026-11-22 22:30:00.000Z', 'Sonntag, 22. November 2026'],
		['2026-03-29T01:00:00Z', 'Sonntag, 29. März 2026'],
		['', ''],
		['morgen', ''],
		['2026-13-40', '']
	])('formatDay(%j) = %j', (moment, text) => expect(format.formatDay(moment)).toBe(text));

	it.each([
		['2026-11-23T08:30:00Z', '9:30 Uhr'],
		['2026-07-01T08:30:00Z', '10:30 Uhr'],
		['2026-11-22T23:00:00Z', '0:00 Uhr'],
		['2026-03-29T01:00:00Z', '3:00 Uhr'],
		['', '']
	])('formatTime(%j) = %j', (moment, text) => expect(format.formatTime(moment)).toBe(text));

	it.each([
		['2026-11-23T08:00:00Z', '2026-11-23T12:00:00Z', 'Montag, 23. November 2026, 9:00–13:00 Uhr'],
		[
			'2026-11-23T22:00:00Z',
			'2026-11-23T23:30:00Z',
			'Montag, 23. November 2026, 23:00 Uhr bis Dienstag, 24. November 2026, 0:30 Uhr'
		],
		['2026-11-23T08:00:00Z', '', 'Montag, 23. November 2026, 9:00 Uhr'],
		['', '2026-11-23T08:00:00Z', '']
	])('formatRange(%j, %j)', (from, until, text) => expect(format.formatRange(from, until)).toBe(text));

	it('writes days short, without weekday, and with their time', () => {
		expect(format.formatShortDay('2026-02-03')).toBe('03.02.2026');
		expect(format.formatPlainDay('2026-02-03')).toBe('3. Februar 2026');
		expect(format.formatDateTime('2026-02-03T06:05:00Z')).toBe('Dienstag, 3. Februar 2026, 7:05 Uhr');
		expect(format.formatDateTime('')).toBe('');
	});

	it('reads a day as that day in every zone and season', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
				(date) => {
					const day = date.toISOString().slice(0, 10);
					expect(format.formatShortDay(day)).toBe(day.split('-').reverse().join('.'));
				}
			)
		);
	});
});

describe('formatAgo', () => {
	const now = new Date('2026-11-23T12:00:00Z');
	it.each([
		['2026-11-23T11:59:40Z', 'gerade eben'],
		['2026-11-23T12:00:30Z', 'gerade eben'],
		['2026-11-23T11:58:59Z', 'vor 1 Minute'],
		['2026-11-23T11:55:00Z', 'vor 5 Minuten'],
		['2026-11-23T09:00:00Z', 'vor 3 Stunden'],
		['2026-11-22T22:50:00Z', 'gestern, 23:50 Uhr'],
		['2026-11-22T23:10:00Z', 'vor 12 Stunden'],
		['2026-11-19T12:00:00Z', 'vor 4 Tagen'],
		['2026-10-03T12:00:00Z', 'am 3. Oktober 2026'],
		['2026-11-24T12:00:00Z', 'am Dienstag, 24. November 2026, 13:00 Uhr'],
		['', '']
	])('%j → %j', (moment, text) => expect(format.formatAgo(moment, now)).toBe(text));
});

describe('amounts', () => {
	it.each([
		[0, '0 Byte'],
		[999, '999 Byte'],
		[1_000, '1 KB'],
		[3_210_000, '3,2 MB'],
		[4_000_000_000, '4 GB']
	])('formatBytes(%d) = %j', (bytes, text) => expect(format.formatBytes(bytes)).toBe(text));

	it('counts one and many', () => {
		expect(format.count(1, 'Anfrage', 'Anfragen')).toBe('1 Anfrage');
		expect(format.count(1200, 'Anfrage', 'Anfragen')).toBe('1.200 Anfragen');
	});
});

describe('numbers', () => {
	it.each([
		['04541 888 000', '04541 888 000', 'tel:+494541888000'],
		['+49 (0)4541 / 888-0', '04541 888-0', 'tel:+4945418880'],
		['+49 4541 888000', '04541 888000', 'tel:+494541888000'],
		['0049 30 23125-111', '030 23125-111', 'tel:+493023125111'],
		['(040) 66969 123', '040 66969 123', 'tel:+494066969123'],
		['0171 39200 12', '0171 39200 12', 'tel:+491713920012'],
		['110', '110', 'tel:110'],
		['116 111', '116 111', 'tel:116111'],
		['0800 19 210 00', '0800 19 210 00', 'tel:08001921000'],
		['+49 800 1921000', '0800 1921000', 'tel:08001921000'],
		['+43 1 58858', '+43 1 58858', 'tel:+43158858'],
		['0043 1 58858', '0043 1 58858', 'tel:+43158858']
	])('%j reads %j and dials %j', (phone, read, dialled) => {
		expect(format.formatPhone(phone)).toBe(read);
		expect(format.telHref(phone)).toBe(dialled);
	});

	it('never lets anything but digits and one leading plus into a link', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(format.telHref(`0${text}`)).toMatch(/^tel:\+?\d*$/);
			})
		);
	});

	it.each([
		['0171 39200 12', true],
		['+49 151 123', true],
		['04541 888 000', false],
		['116 111', false]
	])('isMobile(%j) = %s', (phone, mobile) => expect(format.isMobile(phone)).toBe(mobile));

	it('writes to a number and to an address', () => {
		expect(format.smsHref('0171 39200 12')).toBe('sms:+491713920012');
		expect(format.mailHref('anna@example.org')).toBe('mailto:anna@example.org');
		expect(format.mailHref('a?subject=x@example.org')).toBe('mailto:a%3Fsubject%3Dx@example.org');
	});
});

describe('addresses', () => {
	const address = { street: 'Am Markt 1 & 2', postalCode: '21465', place: 'Wentorf' };
	it.each([
		[address, 'Am Markt 1 & 2, 21465 Wentorf'],
		[{ ...address, street: '' }, '21465 Wentorf'],
		[{ street: '', postalCode: '', place: '' }, '']
	])('formatAddress %#', (given, text) => expect(format.formatAddress(given)).toBe(text));

	it('opens the map of the phone at hand', () => {
		const place = 'Am%20Markt%201%20%26%202%2C%2021465%20Wentorf';
		expect(format.routeHref(address, 'Mozilla/5.0 (Linux; Android 14)')).toBe(`geo:0,0?q=${place}`);
		expect(format.routeHref(address, 'Mozilla/5.0 (iPhone; CPU iPhone OS 17)')).toBe(`maps://?q=${place}`);
	});
});
