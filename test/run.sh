#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: run.sh [NAME ...]
# Runs the unit programs (test/unit/NAME.t) and the bats files (test/NAME.bats), all or those
# named, as many at a time as there are processors. Prints what failed, then, as the last line,
# "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 1

results=$(mktemp -d) || exit 1
trap 'rm -rf "$results"' EXIT
trap 'exit 1' HUP INT TERM
export results

list() {
	if [ $# -eq 0 ]; then
		# the longest first, so that it does not run alone at the end
		echo test/stream.bats
		find test/unit -name '*.t' | sort
		find test -name '*.bats' ! -name stream.bats | sort
		return
	fi
	for name in "$@"; do
		found=false
		for file in "test/unit/$name.t" "test/$name.bats"; do
			[ -e "$file" ] && echo "$file" && found=true
		done
		$found || echo "run.sh: no test of this name: $name" >&2
	done
}

# One file: its TAP goes to $results/NAME; a program that dies counts as one failure.
cat >"$results/one" <<'ONE'
file=$1
out=$results/$(basename "$file").tap
case $file in
*.bats) bats --tap "$file" >"$out" 2>&1 </dev/null ;;
*) "./$file" >"$out" 2>&1 </dev/null ;;
esac
rc=$?
if [ $rc -ne 0 ] && ! grep -q '^not ok' "$out"; then
	echo "not ok - $file ended with status $rc" >>"$out"
fi
passed=$(grep -c '^ok' "$out")
failed=$(grep -c '^not ok' "$out")
skipped=$(grep -c '^ok.*# skip' "$out")
printf '%-26s %4d passed, %d failed%s\n' "$file" "$passed" "$failed" \
	"$([ "$skipped" -eq 0 ] || printf ' (%d skipped)' "$skipped")"
[ "$failed" -eq 0 ] || awk '/^not ok/ { show = 1 } /^ok/ { show = 0 } show || !/^(ok|not ok|1\.\.)/ { print "    " $0 }' "$out" | head -n 200
ONE

list "$@" | xargs -P "$(nproc 2>/dev/null || echo 2)" -n 1 sh "$results/one"

passed=$(cat "$results"/*.tap 2>/dev/null | grep -c '^ok')
failed=$(cat "$results"/*.tap 2>/dev/null | grep -c '^not ok')
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
