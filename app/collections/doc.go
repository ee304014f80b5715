// Package collections keeps named lists of reports in a JSON file, which people can read too.
//
// Every change reads the file anew under a lock that the system takes back when a program ends, and
// then writes it whole: programs that run beside each other do not lose each other's collections.
// Where a file system knows no locks, only two changes within the same millisecond could.
//
// A file that cannot be understood, because it is damaged or a newer program wrote it, is never
// written over. Everything gives an *Unreadable then, until SetAside has given the file another
// name.
package collections
