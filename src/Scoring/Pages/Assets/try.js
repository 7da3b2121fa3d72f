'use strict';

const byId = id => document.getElementById(id);
const [model, request, send, reset] = ['model', 'request', 'send', 'reset'].map(byId);
const [status, detail, violations, answer] = ['status', 'detail', 'violations', 'answer'].map(byId);

const example = () => { request.value = model.selectedOptions[0].dataset.example; };

// Texts of the service are only ever set as text, never as markup.
const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

const shown = value => typeof value === 'string' ? value : JSON.stringify(value);

const violation = found => {
  const item = element('li', '', 'finding');
  const where = [found.instance > 0 ? `request ${found.instance + 1}` : null, found.place, found.field];
  item.append(
    element('strong', where.filter(part => part != null && part !== '').join(', ')),
    element('p', found.rule ?? ''),
    element('p', [found.code, found.value == null ? null : `found ${shown(found.value)}`].filter(Boolean).join(': '), 'advice'));
  return item;
};

// A whole number beyond what a browser counts exactly is kept as it was written.
const exact = (_, value, at) =>
  Number.isInteger(value) && !Number.isSafeInteger(value) && at?.source && JSON.rawJSON ? JSON.rawJSON(at.source) : value;

const show = (text, type) => {
  let body = null;
  try { body = JSON.parse(text, exact); } catch { /* Shown as it came. */ }
  answer.textContent = body === null ? text : JSON.stringify(body, null, 2);
  const problem = type.includes('problem+json') ? body : null;
  detail.textContent = [problem?.title, problem?.detail].filter(Boolean).join(': ');
  violations.replaceChildren(...(Array.isArray(problem?.violations) ? problem.violations : []).map(violation));
};

const say = (text, className) => {
  status.className = `state ${className}`;
  status.textContent = text;
};

let busy = false;

const ask = async () => {
  if (busy) return;
  busy = true;
  send.setAttribute('aria-disabled', 'true');
  const started = performance.now();
  try {
    const reply = await fetch(`v1/models/${encodeURIComponent(model.value)}:predict`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: request.value,
    });
    const text = await reply.text();
    const took = performance.now() - started;
    show(text, reply.headers.get('content-type') ?? '');
    say(`${reply.status} ${reply.statusText}`.trim() + `, ${took.toFixed(took < 10 ? 1 : 0)} ms`, reply.ok ? 'good' : 'stop');
  } catch (fault) {
    show('', '');
    say(`No answer came: ${fault.message}`, 'stop');
  } finally {
    busy = false;
    send.removeAttribute('aria-disabled');
  }
};

if (model) {
  model.addEventListener('change', example);
  reset.addEventListener('click', example);
  send.addEventListener('click', ask);
  request.addEventListener('keydown', pressed => {
    if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) { pressed.preventDefault(); ask(); }
  });
}
