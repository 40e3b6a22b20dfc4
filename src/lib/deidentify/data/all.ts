/** All lists in one module, so that they come as one chunk and only when the form asks for them (../lexicon.ts). */
export { ADJECTIVES } from './adjectives';
export { CITIES } from './cities';
export { FACILITY_NAMES } from './facility-names';
export { FIRST_NAMES } from './first-names';
export { FUNCTION_WORDS } from './function-words';
export { MORE_FIRST_NAMES } from './more-first-names';
export { MORE_NOUNS } from './more-nouns';
export { MORE_SURNAMES } from './more-surnames';
export { NEVER_NAMES } from './never-names';
export { NOUNS } from './nouns';
export { REGION_PLACES } from './region-places';
export { SMALL_PLACES } from './small-places';
export { SURNAMES } from './surnames';
export { VERBS } from './verbs';
export { NOT_NAMES, WORD_LIKE_NAMES } from './word-like-names';
