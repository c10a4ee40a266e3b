#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: faults.sh
# The catalogue of bad inputs and faults, row by row: the tests whose names begin with the
# number of a row (A input, B bytes, C quotations, D dates, E system, F usage and files) are run,
# and a table says which passed. Rows that no test of `make check` can carry out say where they are.
set -u
cd "$(dirname "$0")/.." || exit 1

results=$(mktemp) || exit 1
trap 'rm -f "$results"' EXIT

for file in test/failures.bats test/faults.bats test/sp-new.bats test/sp-quote.bats test/sp-date.bats test/stream.bats; do
	bats --tap --filter '^[A-F][0-9][0-9] ' "$file" </dev/null
done >"$results" 2>&1

{
	sed -nE 's/^(not ok|ok) [0-9]+ ([A-F][0-9][0-9].*)/\2\t\1/p' "$results" |
		awk -F'\t' '{
			result = $2 == "ok" ? "pass" : "FAIL"
			if (sub(/ # skip.*/, "", $1)) result = "skip"
			# "F18 F19 what": one test of two rows
			while (match($1, /^[A-F][0-9][0-9] /)) { ids = ids " " substr($1, 1, 3); $1 = substr($1, 5) }
			n = split(ids, id, " ")
			for (i = 1; i <= n; i++) print id[i] "\t" result "\t" $1
			ids = ""
		}'
	# wants a build of its own, whose allocations can fail
	printf '%s\tsee\t%s\n' E15 'each allocation fails in turn: make torture'
} | sort

failed=$(grep -c '^not ok' "$results")
passed=$(grep '^ok' "$results" | grep -vc '# skip')
[ "$failed" -eq 0 ] || grep -A12 '^not ok' "$results" >&2
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
