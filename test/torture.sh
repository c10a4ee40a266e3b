#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: torture.sh [N]
# Every tool that reads texts, on four documents, with one allocation failing in each run: the
# first, the second, and so on to the last (with N: at most N of them, evenly spread). Each run
# must end with status 1, say "out of memory", and what it put out by then must be what the whole
# run puts out first, records in whole lines. To be run in a build with -DMEM_TORTURE: `make torture`.
# The last line is "N passed, N failed", counted by tool and document.
set -u
cd "$(dirname "$0")/.." || exit 1

most=${1:-0}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
export LC_ALL=C

# failing AT TOOL DOCUMENT: status of a run whose allocation AT fails
failing() { MALLOC_FAIL_AT=$1 "bin/$2" "$3" >"$work/out" 2>"$work/err"; }

# The number of allocations of a run: the last one that can fail
allocations() {
	local low=1 high=1 middle
	while failing "$high" "$@"; [ $? -ne 0 ]; do
		low=$high
		high=$((high * 2))
	done
	while [ $((high - low)) -gt 1 ]; do
		middle=$(((low + high) / 2))
		if failing "$middle" "$@"; then high=$middle; else low=$middle; fi
	done
	echo "$low"
}

# whole_lines TOOL: no record is cut; text for reading may be
whole_lines() {
	case $1 in sp-clean|sp-show) return 0 ;; esac
	[ ! -s "$work/out" ] || [ "$(tail -c 1 "$work/out" | od -An -c | tr -d ' ')" = '\n' ]
}

# right AT TOOL DOCUMENT: one failure is taken as it should be
right() {
	failing "$@"
	[ $? -eq 1 ] && grep -q 'out of memory$' "$work/err" &&
		[ "$(grep -c . "$work/err")" -eq 1 ] &&
		cmp -s -n "$(stat -c %s "$work/out")" "$work/out" "$work/whole" && whole_lines "$2"
}

torture() {
	local tool=$1 document=$2 count step wrong=0 runs=0
	"bin/$tool" "$document" >"$work/whole" 2>/dev/null || [ $? -lt 2 ] || return 0
	count=$(allocations "$tool" "$document")
	step=1
	[ "$most" -eq 0 ] || [ "$count" -le "$most" ] || step=$(((count + most - 1) / most))
	for ((at = 1; at <= count; at += step)); do
		runs=$((runs + 1))
		right "$at" "$tool" "$document" && continue
		wrong=$((wrong + 1))
		[ "$wrong" -gt 3 ] || echo "$tool $document: MALLOC_FAIL_AT=$at: $(head -c 200 "$work/err")"
	done
	printf '%-10s %-28s %6d allocations, %5d failed in turn, %d taken wrongly\n' "$tool" "$document" "$count" "$runs" "$wrong"
	if [ "$wrong" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

for tool in $(ls bin); do
	case $tool in sp-new|sp-store|sp-find|sp-plot|sp-report|sp-check|sp-learn) continue ;; esac
	for document in testdata/press/in.txt testdata/persian/in.txt testdata/briefing/in.txt testdata/captions/in.*; do
		torture "$tool" "$document"
	done
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
