package index

// among keeps of a result the rows that a request is limited to, if it is.
func (x *Index) among(request *Request, r result) result {
	if request.Only == nil {
		return r
	}
	wanted := make(map[string]bool, len(request.Only))
	for _, id := range request.Only {
		wanted[id] = true
	}
	only := newBitset(x.columns.Len())
	for row, id := range x.columns.IDs {
		if wanted[id] {
			only.add(row)
		}
	}
	r.full.rows.intersect(only)
	most := r.most
	r.most = func() matches {
		m := most()
		if m.rows != nil {
			m.rows.intersect(only)
		}
		return m
	}
	return r
}
