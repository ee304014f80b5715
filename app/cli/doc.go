// Package cli is the command line: it reads flags into the requests of package app, calls the
// same methods as the window, and prints what they answer.
//
// Machine-readable output goes to standard output and nothing else does; messages go to standard
// error. The status is 0 when the work was done, also when nothing was found; 1 when it failed or
// found problems; 2 when the command itself was wrong.
package cli
