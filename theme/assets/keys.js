// The key "/" leads to the search field of the page, or to the search page.
addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, select, textarea, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  const field = document.querySelector('input[type=search][name=q]:not([id=_engine])');
  const link = document.querySelector('a[href$="/search/"]');
  if (field) field.focus();
  else if (link) location.href = link.href;
  else return;
  event.preventDefault();
});
