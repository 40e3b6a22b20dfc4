/** The form of the demo's data: kept in its folder when they are whole, and data of another form are made anew. */
export const DEMO_FORM = 'sealed 9';

/** The file that says so, written last. */
export const SEEDED = 'seeded';
