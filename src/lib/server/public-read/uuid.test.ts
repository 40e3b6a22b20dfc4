import { describe, expect, it } from 'vitest';
import { hsdsId, uuid5 } from './uuid';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const URL_SPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

describe('a UUID of version 5', () => {
	it.each([
		// RFC 9562, A.4.
		[DNS, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
		// Made by another program, of another namespace, of nothing, and of letters that are several bytes.
		[URL_SPACE, 'https://www.example.org/', '84f5ec25-93a7-5271-bfbb-77d0e0a15d7b'],
		[DNS, '', '4ebd0208-8328-5d69-8c44-ec50939c0967'],
		[DNS, 'Möwenfelde', '081619cf-88a3-55b8-a905-5d2e1efd55b8']
	])('in %s of "%s" is %s', (namespace, name, uuid) => {
		expect(uuid5(namespace, name)).toBe(uuid);
	});
});

describe('the id of a document', () => {
	it('is the same for ever: others know our entries by it', () => {
		expect(hsdsId('organization', 'abcdefghij12345')).toBe('d5a5b08f-cf06-5077-8863-5a7cfbe3fa43');
		expect(hsdsId('phone', 'abcdefghij12345', 'fax')).toBe('424c105f-85da-55d9-821c-007e35a7627d');
	});

	it('is another one for every kind, record and part', () => {
		const ids = [
			hsdsId('organization', 'abcdefghij12345'),
			hsdsId('service', 'abcdefghij12345'),
			hsdsId('service', 'abcdefghij12346'),
			hsdsId('phone', 'abcdefghij12345', 'fax'),
			hsdsId('phone', 'abcdefghij12345', 'phone')
		];
		expect(new Set(ids).size).toBe(ids.length);
	});
});
