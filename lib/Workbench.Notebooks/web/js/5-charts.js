// Draws each chart when it comes near, in the page's colours and at the page's width; draws the rest when there is time.
(() => {
  'use strict';
  const narrow = 480;
  const paper = 640;
  const picture = 960;
  const config = { displayModeBar: false, displaylogo: false, showLink: false, showSendToCloud: false, plotlyServerURL: '', scrollZoom: false };
  const isObject = value => value !== null && typeof value === 'object' && !Array.isArray(value);

  // What the chart's author set wins over what the page proposes.
  function merge(page, author) {
    if (author === undefined) return page;
    if (!isObject(page) || !isObject(author)) return author;
    const both = { ...page };
    for (const [key, value] of Object.entries(author)) both[key] = merge(page[key], value);
    return both;
  }

  // The page's colours as the style sheet has them at this moment.
  function colours() {
    const probe = document.createElement('span');
    document.body.append(probe);
    const read = name => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    const names = ['ink', 'muted', 'rule', 'paper', 'card', 'flow', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'];
    const found = Object.fromEntries(names.map(name => [name, read(name)]));
    probe.remove();
    return found;
  }

  function template(colour, small) {
    const text = { color: colour.ink, size: small ? 11 : 13, family: getComputedStyle(document.body).fontFamily };
    const axis = {
      automargin: true, gridcolor: colour.rule, zerolinecolor: colour.rule, linecolor: colour.muted, tickcolor: colour.muted,
      title: { standoff: 10 },
    };
    const bar = small
      ? { orientation: 'h', thickness: 10, outlinewidth: 0, x: 0.5, xanchor: 'center', y: 0, yanchor: 'bottom', yref: 'container', len: 0.9 }
      : { thickness: 12, outlinewidth: 0 };
    const legend = small
      ? { orientation: 'h', x: 0, xanchor: 'left', y: 0, yanchor: 'bottom', yref: 'container' }
      : { orientation: 'h', x: 0, xanchor: 'left', y: 1.02, yanchor: 'bottom' };
    return {
      layout: {
        font: text, paper_bgcolor: colour.paper, plot_bgcolor: 'rgba(0,0,0,0)',
        colorway: [1, 2, 3, 4, 5, 6, 7, 8].map(n => colour[`c${n}`]),
        xaxis: axis, yaxis: axis, legend, coloraxis: { colorbar: bar },
        margin: small ? { l: 8, r: 8, t: 12, b: 8 } : { l: 24, r: 16, t: 20, b: 40 },
        hoverlabel: { align: 'left', bgcolor: colour.card, bordercolor: colour.muted, font: { ...text, size: small ? 12 : 13 } },
      },
      data: {
        heatmap: [{ colorbar: bar }],
        sankey: [{ textfont: { ...text }, node: { color: colour.c1, line: { width: 0 } }, link: { color: colour.flow } }],
        table: [{ header: { fill: { color: colour.card } }, cells: { fill: { color: colour.card } } }],
      },
    };
  }

  const figureOf = plot => plot.figure ??= JSON.parse(document.getElementById(plot.dataset.figure).textContent);

  // The title stands above the chart as text that wraps and can be read aloud, so the drawing leaves it out.
  function fitted(plot, width) {
    const figure = structuredClone(figureOf(plot));
    const small = width <= narrow;
    const own = figure.layout ?? {};
    broken.sentences(figure.data, Math.max(20, Math.floor(width / 14)));
    const layout = { ...own, title: undefined, width, height: heightOf(plot), autosize: false };
    const titleRoom = own.meta?.titleroom;
    if (titleRoom && own.margin) layout.margin = { ...own.margin, t: own.margin.t - titleRoom };
    const proposed = template(colours(), small);
    if (small) {
      proposed.layout.xaxis = { ...proposed.layout.xaxis, labelalias: broken.names(figure.data, 'x', 12) };
      proposed.layout.yaxis = { ...proposed.layout.yaxis, labelalias: broken.names(figure.data, 'y', 16) };
      layout.legend = { ...own.legend, ...proposed.layout.legend };
      layout.margin = { ...layout.margin, l: Math.min(own.margin?.l ?? 8, 40), r: Math.min(own.margin?.r ?? 8, 12) };
    }
    layout.template = merge(proposed, own.template);
    layout.dragmode = own.dragmode ?? (matchMedia('(pointer: coarse)').matches ? false : 'zoom');
    return { data: figure.data, layout, config };
  }

  const heightOf = plot => Number(plot.dataset.height) || (plot.closest('.card') ? 260 : 420);

  function fail(plot, error) {
    plot.dataset.drawn = 'failed';
    plot.textContent = `This chart could not be drawn: ${error?.message ?? error}`;
    plot.classList.add('failure');
    plot.removeAttribute('role');
  }

  async function draw(plot, width = plot.clientWidth) {
    if (width === 0 || plot.dataset.drawn === 'failed') return;
    plot.width = width;
    try {
      if (!window.Plotly) throw new Error('assets/plotly.min.js did not load.');
      const figure = fitted(plot, width);
      await Plotly.newPlot(plot, figure.data, figure.layout, figure.config);
      plot.dataset.drawn = 'true';
    } catch (error) {
      fail(plot, error);
    }
  }

  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

  // The picture that is saved stands alone: it has its title, and a ground of its own.
  function save(plot) {
    const { data, layout } = fitted(plot, picture);
    const { legend } = template(colours(), true).layout;
    const caption = plot.closest('figure').querySelector('figcaption');
    const title = broken.lines(caption?.firstChild.textContent ?? '', 88).map(escaped);
    const subtitle = broken.lines(caption?.querySelector('.subtitle')?.textContent ?? '', 120).map(escaped);
    const head = 24 * title.length + 20 * subtitle.length + 24;
    layout.height = heightOf(plot) + head;
    layout.margin = { ...layout.margin, t: head + (layout.margin?.t ?? 20) };
    layout.legend = { ...layout.legend, ...legend };
    layout.paper_bgcolor = colours().card;
    layout.title = {
      text: title.join('<br>'), font: { size: 18 }, x: 0.015, xanchor: 'left', y: 1, yref: 'container', yanchor: 'top', pad: { t: 16 },
      subtitle: { text: subtitle.join('<br>'), font: { size: 13 } },
    };
    const filename = plot.getAttribute('aria-label').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'chart';
    return Plotly.downloadImage({ data, layout }, { format: 'png', width: picture, height: layout.height, scale: 2, filename });
  }

  function whenThereIsTime(plots) {
    const later = window.requestIdleCallback ?? (action => setTimeout(action, 50));
    const waiting = [...plots];
    const next = async () => {
      const plot = waiting.shift();
      if (!plot) return;
      if (plot.width === undefined) await draw(plot);
      later(next);
    };
    later(next);
  }

  function watchWidth(plots) {
    const observer = new ResizeObserver(entries => {
      for (const { target: plot } of entries)
        if (plot.width !== undefined && Math.abs(plot.clientWidth - plot.width) >= 1) requestAnimationFrame(() => draw(plot));
        else if (plot.width === undefined && plot.clientWidth > 0 && plot.dataset.near) draw(plot);
    });
    for (const plot of plots) observer.observe(plot);
  }

  function watchNearness(plots) {
    const observer = new IntersectionObserver(entries => {
      for (const { target: plot, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        plot.dataset.near = 'true';
        observer.unobserve(plot);
        if (plot.width === undefined) draw(plot);
      }
    }, { rootMargin: '400px' });
    for (const plot of plots) observer.observe(plot);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const plots = [...document.querySelectorAll('.plot[data-figure]')];
    for (const plot of plots) plot.style.height = `${heightOf(plot)}px`;
    for (const button of document.querySelectorAll('[data-save]')) {
      button.hidden = false;
      button.addEventListener('click', () => save(button.closest('figure').querySelector('.plot')));
    }
    watchNearness(plots);
    watchWidth(plots);
    whenThereIsTime(plots);
    const all = width => { for (const plot of plots) draw(plot, width); };
    document.addEventListener('themechange', () => { for (const plot of plots) if (plot.dataset.drawn) draw(plot); });
    addEventListener('beforeprint', () => { document.documentElement.dataset.printing = 'true'; all(paper); });
    addEventListener('afterprint', () => { delete document.documentElement.dataset.printing; all(); });
  });
})();
