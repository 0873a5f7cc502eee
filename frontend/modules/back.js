// A browser that keeps pages whole shows none of them again on its way back: it asks for them anew, and whoever has signed
// out sees the sign-in page.
window.addEventListener('pagehide', (event) => {
  if (event.persisted) {
    document.documentElement.classList.add('t-gone');
  }
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});
