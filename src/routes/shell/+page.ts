// The one page that is built ahead: the service worker answers every address with it when there is no network.
export const prerender = true;
export const ssr = false;
