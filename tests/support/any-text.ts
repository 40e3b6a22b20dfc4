// Text as a hostile or broken client may send it: any code points, control characters and half surrogates too.
// fast-check's own unit "binary" first lists all of Unicode, which takes seconds on a busy machine.
import fc from 'fast-check';

const codePoint = fc.oneof(
	fc.integer({ min: 0, max: 0x17f }),
	fc.integer({ min: 0, max: 0x10ffff }),
	fc.constantFrom(0, 0x0a, 0x0d, 0x2028, 0xd800, 0x1f469)
);

export const anyText = (maxLength: number, minLength = 0): fc.Arbitrary<string> =>
	fc.string({ unit: codePoint.map((code) => String.fromCodePoint(code)), minLength, maxLength });
