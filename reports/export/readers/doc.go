// Package readers holds tests alone: what is exported is opened with programs that others wrote, and
// what they read is held against the reports. The tests have the build tag readers, because they need
// poppler, qpdf, libxml2 and LibreOffice; build/test runs them.
package readers
