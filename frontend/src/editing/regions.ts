/** The regions, as reports write them. */
export const regions = ['North America', 'Europe', 'Asia Pacific', 'Global'].map((id) => ({
  id,
  label: id,
}));
