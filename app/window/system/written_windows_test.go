package system

import (
	"os/exec"
	"testing"
)

func TestExplorerGetsWhatIsWritten(t *testing.T) {
	command := revealing("windows", `C:\a b\c,d.txt`)[0]
	cmd := exec.Command(command[0], command[1:]...)
	asWritten(cmd)
	if want := `explorer /select,"C:\a b\c,d.txt"`; cmd.SysProcAttr == nil || cmd.SysProcAttr.CmdLine != want {
		t.Errorf("Explorer gets %+v, want %s", cmd.SysProcAttr, want)
	}
	other := exec.Command("rundll32", "x")
	if asWritten(other); other.SysProcAttr != nil {
		t.Errorf("another command gets %+v", other.SysProcAttr)
	}
}
