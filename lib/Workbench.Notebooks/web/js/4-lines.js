// plotly.js does not break lines; this does, by number of characters, for the width a chart has.
const broken = (() => {
  'use strict';

  // Plain text, broken at spaces; a longer word stands alone.
  const lines = (text, length) => text.split(new RegExp(`(.{1,${length}})(?:\\s+|$)`, 'u')).filter(line => line);

  // Labels for those names of categories that are too long. Only the labels change, not the data.
  function names(traces, axis, length) {
    const all = new Set(traces.flatMap(trace => trace[axis] ?? []));
    const isLong = name => typeof name === 'string' && name.length > length && !/^\d{4}-\d\d/.test(name);
    return Object.fromEntries([...all].filter(isLong).map(name => [name, lines(name, length).join('<br>')]));
  }

  // Marks such as <b> take no room, entities that of one character.
  const width = word => word.replace(/<[^<>]*>/g, '').replace(/&#?\w+;/g, '.').length;

  function sentence(text, length) {
    let room = length;
    return (text.match(/(?:<[^<>]*>|[^\s<]|<)+/g) ?? []).reduce((done, word) => {
      if (done === '') { room = length - width(word); return word; }
      const fits = width(word) + 1 <= room;
      room = (fits ? room - 1 : length) - width(word);
      return done + (fits ? ' ' : '<br>') + word;
    }, '');
  }

  function text(value, length) {
    if (Array.isArray(value)) return value.map(part => text(part, length));
    if (typeof value !== 'string') return value;
    return value.split(/<br\s*\/?>/i).map(line => sentence(line, length)).join('<br>');
  }

  // What hover labels show, so that a label fits on one side of its point.
  function sentences(traces, length) {
    for (const trace of traces)
      for (const owner of [trace, trace.node, trace.link].filter(owner => owner))
        for (const part of ['hovertext', 'customdata'])
          if (owner[part] !== undefined) owner[part] = text(owner[part], length);
  }

  return { lines, names, sentences };
})();
