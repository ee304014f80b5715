// Package statistics counts incidents and their downtime over rows of columns: by product,
// instance, cause, month and the like, by weekday and hour, as availability, and what came back.
// Its functions are pure and know nothing of how the rows were found.
//
// A minute is counted as reports tell it. Windows of one report that overlap count once, what has
// no known end counts as unknown and never as zero, and a window that crosses the edge of a period
// is split there, by the clock of its own zone; of availability by one clock for all, see Availability.
package statistics
