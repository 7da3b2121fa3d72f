// Prism over GitHub's own OpenAPI description, trimmed to what is asked of it: the paths in use, and of their answers
// the statuses alone (a whole description takes 16 s to start). Prints its address; ends with its standard input.
const fs = require('fs');
const path = require('path');

const [modules, prefixes] = [process.argv[2], process.argv[3].split(',')];
const of = name => require(path.join(modules, name));
const whole = JSON.parse(fs.readFileSync(path.join(modules, '@octokit/openapi/generated/api.github.com.json'), 'utf8'));
const verbs = ['get', 'put', 'post', 'delete', 'patch'];

function trimmedOperation({ operationId, parameters, requestBody, responses }) {
  const good = Object.keys(responses).find(status => status.startsWith('2')) ?? '200';
  return { operationId, parameters, requestBody, responses: { [good]: { description: 'As it should be.' } } };
}

function trimmedPaths() {
  const kept = {};
  for (const [name, item] of Object.entries(whole.paths)) {
    if (!prefixes.some(p => name === p || (p !== '/repos/{owner}/{repo}' && name.startsWith(p + '/')))) continue;
    kept[name] = Object.fromEntries(verbs.filter(v => item[v]).map(v => [v, trimmedOperation(item[v])]));
  }
  return kept;
}

function componentsOf(paths) {
  const kept = {};
  const follow = node => {
    if (Array.isArray(node)) return node.forEach(follow);
    if (!node || typeof node !== 'object') return;
    if (typeof node.$ref === 'string') {
      const [, , kind, name] = node.$ref.split('/');
      kept[kind] ??= {};
      if (!(name in kept[kind])) {
        kept[kind][name] = whole.components[kind][name];
        follow(kept[kind][name]);
      }
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'examples' && key !== 'example') follow(value);
  };
  follow(paths);
  for (const parameter of Object.values(kept.parameters ?? {})) delete parameter.examples;
  return kept;
}

// Examples point at components that are left out.
function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (!node || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node)
    .filter(([key, value]) => !(key === 'examples' && value && typeof value === 'object' && !Array.isArray(value) && !value.type))
    .map(([key, value]) => [key, withoutExamples(value)]));
}

async function main() {
  const paths = withoutExamples(trimmedPaths());
  const document = { openapi: whole.openapi, info: whole.info, paths, components: withoutExamples(componentsOf(paths)) };
  const { getHttpOperationsFromSpec } = of('@stoplight/prism-http');
  const { createServer } = of('@stoplight/prism-http-server');
  const { createLogger } = of('@stoplight/prism-core');
  const logger = createLogger('prism', { level: 'silent' });
  const operations = await getHttpOperationsFromSpec(document);
  const server = createServer(operations, {
    cors: false,
    components: { logger },
    config: {
      isProxy: false, errors: true, validateRequest: true, validateResponse: false, checkSecurity: false,
      mock: { dynamic: false, ignoreExamples: true },
    },
  });
  console.log(await server.listen(0, '127.0.0.1'));
  process.stdin.on('end', () => process.exit(0)).resume();
}

main().catch(fault => { console.error(fault); process.exit(1); });
