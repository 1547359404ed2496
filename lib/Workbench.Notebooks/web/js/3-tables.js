// Copying a table as tab-separated text, which spreadsheets take.
(() => {
  'use strict';
  const plain = cell => cell.innerText.replace(/\s+/g, ' ').trim();
  const rows = table => [...table.rows].map(row => [...row.cells].map(plain).join('\t')).join('\n');

  // The clipboard's own interface is only there on pages that came over https or from a disk.
  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('the browser refused');
  }

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-copy]')) {
      const name = button.textContent;
      button.hidden = false;
      button.setAttribute('aria-live', 'polite');
      button.addEventListener('click', async () => {
        const table = button.closest('details').querySelector('table');
        try {
          await copy(rows(table));
          button.textContent = 'Copied';
        } catch {
          getSelection().selectAllChildren(table);
          button.textContent = 'Selected: press Ctrl+C';
        }
        setTimeout(() => { button.textContent = name; }, 2500);
      });
    }
  });
})();
