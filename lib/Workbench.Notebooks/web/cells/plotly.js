// Unpacks plotly.js, which the notebook carries once, and draws the charts that wait for it. Where a page has require.js,
// plotly.js must not see it: it would register there and not on the page.
(function (packed) {
  'use strict';
  if (window.Plotly || window.workbenchPlotly || !window.DecompressionStream) return;
  window.workbenchPlotly = true;
  var bytes = Uint8Array.from(atob(packed), function (c) { return c.charCodeAt(0); });
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then(function (script) {
    new Function('define', 'module', 'exports', script).call(window);
    (window.workbenchCharts || []).splice(0).forEach(function (draw) { draw(window.Plotly); });
  });
})
