package library

import (
	"slices"

	"golang.org/x/sys/unix"
)

// remote are file systems where other machines, or other programs behind them, change files and
// nobody tells the kernel: NFS, SMB of three kinds, 9P, AFS, Ceph, Coda, and those in user space.
var remote = []int64{
	unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.V9FS_MAGIC,
	unix.AFS_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.CODA_SUPER_MAGIC, unix.FUSE_SUPER_MAGIC,
}

// tells tells whether the system tells of every change in a folder.
func tells(dir string) bool {
	var about unix.Statfs_t
	if unix.Statfs(dir, &about) != nil {
		return false
	}
	return !slices.Contains(remote, int64(uint32(about.Type)))
}
