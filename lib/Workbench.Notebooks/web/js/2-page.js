// Showing all code at once, closing the menu of pages, and marking in the table of contents where the reader is.
(() => {
  'use strict';

  function codeSwitch() {
    const button = document.querySelector('[data-code]');
    if (!button) return;
    const cells = [...document.querySelectorAll('details.code')];
    const show = () => { button.textContent = cells.every(cell => cell.open) ? 'Hide all code' : 'Show all code'; };
    button.hidden = false;
    button.addEventListener('click', () => {
      const open = !cells.every(cell => cell.open);
      for (const cell of cells) cell.open = open;
    });
    for (const cell of cells) cell.addEventListener('toggle', show);
  }

  function menu() {
    const pages = document.querySelector('[data-menu]');
    if (!pages) return;
    document.addEventListener('click', event => { if (!pages.contains(event.target)) pages.open = false; });
    pages.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      pages.open = false;
      pages.querySelector('summary').focus();
    });
  }

  function whereAmI() {
    const links = new Map([...document.querySelectorAll('.toc a')].map(link => [link.hash.slice(1), link]));
    const headings = [...links.keys()].map(id => document.getElementById(decodeURIComponent(id)));
    const mark = () => {
      const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 4);
      const here = passed.at(-1);
      for (const link of links.values()) {
        if (here && decodeURIComponent(link.hash.slice(1)) === here.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    };
    if (headings.length === 0) return;
    new IntersectionObserver(mark, { rootMargin: '0px 0px -75% 0px' }).observe(headings[0]);
    addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
  }

  document.addEventListener('DOMContentLoaded', () => { codeSwitch(); menu(); whereAmI(); });
})();
