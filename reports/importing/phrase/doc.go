// Package phrase reads time phrases as people write them in published reports: "July 19, 2025 at
// 13:45:00 until 14:25 Seattle time", "April, 2021 from 19:01 until 21:48 AM Amsterdam time zone".
//
// Times are wall clock at the place: an abbreviation names the place, in or out of season. What a
// phrase leaves out is taken from the other phrases, the title, the introduction and what is known
// of the instance, and every such step is a Finding. What cannot be read is a Finding of severity
// error and no Window; nothing is guessed in silence.
package phrase
