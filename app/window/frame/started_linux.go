package frame

import (
	"bytes"
	"os"
	"strconv"
	"time"

	"golang.org/x/sys/unix"
)

// ticksPerSecond is the unit of times in /proc: fixed at 100 in what the kernel shows to programs.
const ticksPerSecond = 100

// startField is the index of the start time in /proc/self/stat, counted from the field after
// the program's name: the name may hold spaces and brackets, so counting begins behind it.
const startField = 19

// ProcessStart tells when the kernel started this process, to a hundredth of a second. That is
// earlier than anything the program can note itself: linking libraries counts too.
func ProcessStart() time.Time {
	now := time.Now()
	stat, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return now
	}
	_, rest, found := bytes.Cut(stat[bytes.LastIndexByte(stat, ')')+1:], []byte(" "))
	fields := bytes.Fields(rest)
	if !found || len(fields) <= startField {
		return now
	}
	ticks, err := strconv.ParseInt(string(fields[startField]), 10, 64)
	if err != nil {
		return now
	}
	var uptime unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_BOOTTIME, &uptime); err != nil {
		return now
	}
	started := time.Duration(ticks) * time.Second / ticksPerSecond
	return now.Add(started - time.Duration(uptime.Nano()))
}
