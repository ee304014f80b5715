// Package app is what the program can do. Its methods are called by both faces, the window
// (package app/window) and the command line (package app/cli), with the same requests and
// answers; the faces have no logic of their own, so everything can be tested without a display.
package app
