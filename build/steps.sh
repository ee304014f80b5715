# Steps that the scripts beside this file share. Sourced, not run; the scripts have changed to
# the project's root before.

state=build/bin/.state # what was done already; may be deleted at any time
mkdir -p "$state"

say() { printf '\n== %s\n' "$*" >&2; }

fail() {
  printf 'build/%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# fingerprint PATH...: one line for the contents of all files under the paths.
fingerprint() {
  find "$@" -type f -not -path '*/node_modules/*' -not -name '.*' -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

# done_before STEP WORD: whether the step was recorded with this word.
done_before() { [ "$(cat "$state/$1" 2>/dev/null)" = "$2" ]; }

record() { printf '%s\n' "$2" >"$state/$1"; }

# wails ARGUMENTS: Wails' own command at the version that go.mod names.
wails() {
  go run "github.com/wailsapp/wails/v2/cmd/wails@$(go list -m -f '{{.Version}}' github.com/wailsapp/wails/v2)" "$@"
}

# Wails makes every file that it generates executable, which git would report as a change.
plain_bindings() { find frontend/wailsjs -type f -exec chmod 644 {} +; }

version() { sed -n 's/.*"productVersion": *"\([^"]*\)".*/\1/p' wails.json; }

commit() { git rev-parse --short=12 HEAD 2>/dev/null || printf 'unknown'; }

# build_window: build/bin/rca-viewer from the sources as they are, unless it is that already.
build_window() {
  local sources
  sources="$(fingerprint main.go console_*.go go.mod go.sum wails.json app index reports frontend/src \
    frontend/public frontend/index.html frontend/package-lock.json frontend/vite.config.ts \
    frontend/svelte.config.js frontend/embed.go frontend/wailsjs build/steps.sh build/appicon.png) $(commit)"
  if [ -x build/bin/rca-viewer ] && done_before window "$sources"; then
    return
  fi
  say "Building build/bin/rca-viewer (about a minute)"
  wails build -nosyncgomod -m \
    -ldflags "-X rcaviewer/app.version=$(version) -X rcaviewer/app.commit=$(commit)" \
    >"$state/window.log" 2>&1 </dev/null || {
    cat "$state/window.log" >&2
    fail "the window could not be built"
  }
  plain_bindings
  record window "$sources"
}

# build_empty: build/bin/empty, a window of the same kind with nothing in it, to compare with.
build_empty() {
  go build -buildvcs=false -tags desktop,production,webkit2_41 -ldflags '-s -w' -o build/bin/empty ./build/empty
}

# on_screen COMMAND...: runs it on a display of its own that nobody sees.
on_screen() {
  xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24 -nolisten tcp' "$@"
}
