// Puts the drawn chart in the place of its picture, once plotly.js is there; until then, and without it, the picture stays.
(function (id, figure) {
  'use strict';
  var layout = Object.assign({ autosize: true }, figure.layout);
  layout.title = titled(layout.title);
  Object.keys(layout).filter(function (key) { return /^[xy]axis\d*$/.test(key); }).forEach(function (key) {
    layout[key] = Object.assign({}, layout[key], { title: titled(layout[key].title) });
  });
  var config = { responsive: true, displaylogo: false, plotlyServerURL: '' };

  // Older figures have plain words for a title, which plotly.js no longer takes.
  function titled(title) {
    return typeof title === 'string' ? { text: title } : title;
  }

  function drawIn(plotly, place) {
    var picture = place.querySelector('.workbench-picture');
    var box = document.createElement('div');
    box.style.height = (layout.height || 450) + 'px';
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', place.getAttribute('data-label') || '');
    place.insertBefore(box, picture);
    return plotly.newPlot(box, figure.data, layout, Object.assign(config, figure.config)).then(
      function () { picture.style.display = 'none'; },
      function () { box.remove(); });
  }

  // Some front ends run a script before its output stands in the page.
  function draw(plotly, tries) {
    var places = document.querySelectorAll('[data-workbench-chart="' + id + '"]:not([data-drawn])');
    if (places.length === 0 && tries > 0) setTimeout(function () { draw(plotly, tries - 1); }, 50);
    places.forEach(function (place) {
      place.setAttribute('data-drawn', '');
      drawIn(plotly, place);
    });
  }

  if (window.Plotly) draw(window.Plotly, 40);
  else (window.workbenchCharts = window.workbenchCharts || []).push(function (plotly) { draw(plotly, 40); });
})
