/** The closed lists as Go gives them at the start. */
const term = (id: string, label: string, description: string) => ({ id, label, description });
const format = (id: string, label: string, kind: string, extension: string) => ({
  ...{ id, label, kind, extension, description: `${label} as a file` },
});
const column = (id: string, label: string, usual: boolean) => ({ id, label, usual });

export const terms = {
  causes: [
    term('change-management', 'Change management', 'A planned change went wrong'),
    term('human-error', 'Human error', "A person's slip"),
    term('configuration', 'Configuration', 'A wrong or missing setting'),
    term('software-defect', 'Software defect', "A bug in the product's own code"),
    term('database', 'Database', 'The database itself'),
    term('search-index', 'Search index', 'The search or indexing tier'),
    term('storage', 'Storage', 'Disks, arrays, file systems'),
    term('network', 'Network', 'Switches, firewalls, load balancers, DNS'),
    term('hardware', 'Hardware', 'A server, host or component failed'),
    term('virtualization', 'Virtualization', 'Hypervisor or container platform'),
    term('capacity', 'Capacity', 'Load, memory, threads or connections exhausted'),
    term('third-party', 'Third party', "A vendor's component or service"),
    term('security', 'Security', 'Attacks, certificates, accounts and keys'),
    term('data-center', 'Data center', 'Power, cooling and facility work'),
    term('under-investigation', 'Under investigation', 'The report names no cause'),
  ],
  impacts: [
    term('unavailable', 'Unavailable', 'Nobody could use it'),
    term('partial', 'Partly available', 'Some of it did not work'),
    term('degraded', 'Degraded', 'It was slow'),
    term('intermittent', 'Intermittent', 'It came and went'),
    term('unknown', 'Unknown', 'The report does not say'),
  ],
  exportChoices: {
    formats: [
      format('markdown', 'Markdown', 'document', '.md'),
      format('pdf', 'PDF', 'document', '.pdf'),
      format('csv', 'CSV', 'table', '.csv'),
      format('json', 'JSON', 'data', '.json'),
      format('zip', 'Zip', 'archive', '.zip'),
    ],
    orders: ['given', 'newest', 'oldest', 'instance'],
    times: ['local', 'utc', 'mine'],
    sections: ['summary', 'timeline', 'cause', 'measures', 'discrepancies'],
    reportColumns: [
      column('id', 'ID', true),
      column('title', 'Title', true),
      column('causes', 'Causes', true),
      column('date', 'Date', false),
    ],
    eventColumns: [column('id', 'ID', true), column('minutes', 'Minutes', true)],
  },
};
