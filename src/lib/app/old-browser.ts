// Import this before anything else: in a browser that is too old the app does not begin, and app.html's sentence stays. Half an
// app would be worse, one that keeps a request and cannot send it.
if (document.documentElement.classList.contains('old-browser')) throw new Error('This browser is too old.');
