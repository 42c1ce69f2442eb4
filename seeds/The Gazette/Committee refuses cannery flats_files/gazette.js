window.addEventListener('scroll', function () {
  var depth = Math.round(100 * window.scrollY / document.body.scrollHeight);
  (window.tallyho = window.tallyho || []).push(['depth', depth]);
});
