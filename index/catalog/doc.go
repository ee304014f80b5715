// Package catalog keeps the reports that can be searched: the embedded corpus and the files of a
// library. What it has read and indexed lives in the cache folder, so that a start reads facts
// instead of parsing files, and a change to a few reports indexes those alone.
//
// The reports are kept in parts. A part is a folder that is written once and never changed: the
// facts of some reports, the words of the same, and checksums. It is built beside its place and
// renamed, and named by its contents, so that processes share parts without locks and a process
// that is killed leaves nothing that anybody would take for a part. A manifest names the parts of
// one library and which of their reports are out of date; it is replaced atomically.
//
// Everything here may be deleted at any time. What is missing, damaged or not writable costs time
// and memory, never an answer: such parts are built anew, in memory if need be.
package catalog
