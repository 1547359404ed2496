// Light or dark: the system's choice until the reader makes one, which is remembered where the browser lets us.
(() => {
  'use strict';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const remembered = 'workbench-theme';

  const attempt = action => { try { return action(); } catch { return null; } };
  const chosen = attempt(() => localStorage.getItem(remembered));
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;

  const current = () => root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  const changed = () => document.dispatchEvent(new Event('themechange'));

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    const show = () => { button.textContent = current() === 'dark' ? 'Light' : 'Dark'; };
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
      attempt(() => localStorage.setItem(remembered, root.dataset.theme));
      show();
      changed();
    });
    dark.addEventListener('change', () => { show(); changed(); });
    show();
  });
})();
