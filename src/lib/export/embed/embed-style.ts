/** The style of the page for others' websites; its policy names it by its hash. Colours as in ui/tokens.css: 7:1 for text. */
export const EMBED_STYLE = `
:root { color-scheme: light dark; --ground: #ffffff; --ink: #15201f; --soft: #3d4947; --line: #737b77; --accent: #0b4a52; --on-accent: #ffffff; --danger: #880c16; }
@media (prefers-color-scheme: dark) {
	:root { --ground: #172220; --ink: #eff4f2; --soft: #bfcac7; --line: #84918e; --accent: #9adcda; --on-accent: #05282b; --danger: #ffc2bc; }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; hyphens: auto; }
main { max-width: 45rem; margin: 0 auto; }
h1, h2, h3, p, ul { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 1.2; }
h2 { margin-top: 2rem; font-size: 1.25rem; line-height: 1.25; }
h3 { font-size: 1.0625rem; line-height: 1.3; }
ul { list-style: none; }
li { padding: 1rem 0; border-bottom: 1px solid var(--line); }
a { color: var(--accent); text-underline-offset: 0.2em; display: inline-flex; align-items: center; min-height: 3rem; min-width: 3rem; }
a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
form { margin: 1rem 0; }
label { display: block; font-weight: 700; }
.field { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.25rem; }
input { flex: 1 1 10rem; min-width: 0; min-height: 3rem; padding: 0 0.75rem; border: 1.5px solid var(--line); border-radius: 0.5rem; background: var(--ground); color: inherit; font: inherit; }
button { min-height: 3rem; padding: 0 1rem; border: 1.5px solid var(--accent); border-radius: 0.5rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 700; cursor: pointer; }
.acute { margin-top: 0.5rem; }
.acute strong, .acute a { color: var(--danger); font-weight: 700; }
.acute a, .ways a { margin-inline-end: 1rem; }
.kind, footer, [role='status'] { color: var(--soft); }
.ways { display: flex; flex-wrap: wrap; }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem; margin-top: 1rem; }
footer { margin-top: 2rem; font-size: 0.9375rem; }
`;
