// A stand-in for the rows of the selected reports and for collections, kept in memory;
// `standIn.kept` steers it. It runs in the browser: plain JavaScript, no imports.
export function simpleBasket(control, byId, hit) {
  control.kept = { list: [], unreadable: '', clock: Date.parse('2026-03-01T10:00:00Z') };
  const { kept } = control;
  const now = () => new Date((kept.clock += 1000)).toISOString().replace('.000', '');
  const find = (name) => kept.list.find((c) => c.name.toLowerCase() === name.trim().toLowerCase());
  const get = (name) => {
    const found = find(name);
    if (!found) throw new Error(`there is no collection ${JSON.stringify(name)} any more`);
    return found;
  };
  const clean = (name) => {
    if (name.trim() === '' || name.length > 80)
      throw new Error('the name cannot be used: 1 to 80 characters in one line are allowed');
    return name.trim();
  };
  const free = (name, except) => {
    const other = find(name);
    if (other && other !== except)
      throw new Error(`there is a collection ${JSON.stringify(other.name)} already`);
    return clean(name);
  };
  const put = (collection) => {
    kept.list.push(collection);
    kept.list.sort((a, b) => a.name.toLowerCase().localeCompare(b.name.toLowerCase()));
    return collection;
  };
  const start = (id) => Date.parse(byId.get(id).events[0]?.start ?? '1970-01-01');
  const code = (id) => byId.get(id).instances[0] ?? '~';
  const orders = {
    newest: (a, b) => start(b) - start(a),
    oldest: (a, b) => start(a) - start(b),
    instance: (a, b) => code(a).localeCompare(code(b)) || start(a) - start(b),
  };

  return {
    Rows: (ids) =>
      ids
        .filter((id) => byId.has(id))
        .map((id) => ({ ...hit(byId.get(id), [], false), snippets: [] })),
    Arrange: (ids, order) => [
      ...ids.filter((id) => byId.has(id)).sort(orders[order]),
      ...ids.filter((id) => !byId.has(id)),
    ],
    Collections: () => ({
      list: kept.unreadable
        ? []
        : kept.list.map((c) => ({ name: c.name, changed: c.changed, reports: c.reports.length })),
      unreadable: kept.unreadable,
    }),
    Collection: get,
    KeepCollection: (name, reports) => put({ name: free(name), changed: now(), reports }),
    UpdateCollection: (name, reports, changed) => {
      const found = get(name);
      if (found.changed !== changed)
        throw new Error(`update the collection: "${name}" was changed by another window`);
      return Object.assign(found, { reports, changed: now() });
    },
    RenameCollection: (from, to) => {
      const found = get(from);
      return Object.assign(found, { name: free(to, found), changed: now() });
    },
    DeleteCollection: (name) => {
      const found = get(name);
      kept.list.splice(kept.list.indexOf(found), 1);
      return found;
    },
    RestoreCollection: (collection) => void put(collection),
    SetCollectionsAside: () => {
      kept.unreadable = '';
      return '/home/ada/.config/rca-viewer/collections-aside-2026-03-01.json';
    },
  };
}
