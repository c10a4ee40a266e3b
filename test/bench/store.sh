#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: store.sh [RECORDS]
# An archive of 1,000,000 records (50 a document, of three speakers; words as frequent as those of a language, the
# same each time): how fast they are stored, stored again, and got out again; how large the archive
# is; how long a search takes, the middle one of eleven. Wanted: 100,000 records a second, 50 ms.
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8 PATH="$PWD/bin:$PATH"

records=${1:-1000000}
work=build/bench
archive=$work/store.db
mkdir -p "$work"

# The minimal standard generator of Park and Miller: whole numbers that a double holds exactly.
generate() {
	awk -v n="$1" 'function rnd() { seed = (seed * 16807) % 2147483647; return seed / 2147483647 }
	BEGIN {
		seed = 42
		words = 40000
		parts = split("ba ko li mu ne pa ri so ta vu ash el in or um ber dan fel gor hin", part, " ")
		for (i = 1; i <= words; i++) {
			word[i] = ""
			for (k = i; k > 0; k = int(k / parts)) word[i] = word[i] part[k % parts + 1]
		}
		for (d = 1; d <= n / 50; d++) {
			at = 0
			date = sprintf("%d-%02d-%02d", 1990 + d % 35, d % 12 + 1, d % 28 + 1)
			for (r = 0; r < 50; r++) {
				text = ""
				# the k-th word comes as 1/k
				for (k = 6 + int(rnd() * 18); k > 0; k--) text = text word[int(exp(rnd() * log(words)))] (k > 1 ? " " : ".")
				# three people speak in a document, of five hundred
				who = rnd() < 0.2 ? "Speaker " int((d * 7 + int(rnd() * 3) * 31) % 500) : "-"
				printf "talks/%06d.txt\t%s\t%d\t%d\tsent\t%s\t-\tpar=%d\t%s\n", d, date, at, at + length(text), who, int(r / 4) + 1, text
				at += length(text) + 1
			}
		}
	}'
}

now() { date +%s%N; }

# took WHAT COMMAND ...: wall and CPU time, records a second, peak memory
took() {
	local what=$1 begin end TIMEFORMAT='%U %S' cpu
	shift
	begin=$(now)
	cpu=$({ time "$@" >/dev/null; } 2>&1 | tail -n 1)
	end=$(now)
	awk -v what="$what" -v ms="$(((end - begin) / 1000000))" -v cpu="$cpu" -v n="$records" 'BEGIN {
		split(cpu, c, " "); busy = c[1] + c[2]
		if (ms == 0) ms = 1; if (busy == 0) busy = 0.01
		printf "%-34s %7.2f s %9d/s %7.2f s CPU %9d/s\n", what, ms / 1000, n / ms * 1000, busy, n / busy
	}'
}

# search WHAT ARGUMENT ...: milliseconds, the middle of eleven, and how many records
search() {
	local what=$1 begin i
	shift
	for i in {1..11}; do
		begin=$(now)
		sp-find "$@" >"$work/found"
		echo "$(($(now) - begin))"
	done | sort -n | sed -n 6p | awk -v what="$what" -v n="$(sp-find "$@" | wc -l)" '{ printf "%-34s %7.1f ms %9d records\n", what, $1 / 1000000, n }'
}

[ -s "$work/store.$records" ] || { generate "$records" >"$work/store.tmp" && mv "$work/store.tmp" "$work/store.$records"; }
rm -f "$archive"*
took 'stored' sp-store "$archive" "$work/store.$records"
took 'stored again' sp-store "$archive" "$work/store.$records"
took 'all got out again' sp-find "$archive"
sp-find "$archive" | cmp - "$work/store.$records"
printf '%-34s %7.1f MB, of %.1f MB\n' 'archive' "$(stat -c %s "$archive" | awk '{ print $1 / 1000000 }')" "$(stat -c %s "$work/store.$records" | awk '{ print $1 / 1000000 }')"

# words by how often they come, out of the records themselves
cut -f9 "$work/store.$records" | tr -d . | tr ' ' '\n' | sort | uniq -c | sort -rn | awk '{ print $2 }' >"$work/words"
nth() { sed -n "$1p" "$work/words"; }
phrase=$(sed -n '1000p' "$work/store.$records" | cut -f9 | tr -d . | cut -d' ' -f2-3)
search 'the commonest word, best 10' -n 10 "$archive" "$(nth 1)"
search 'the 10th word, best 10' -n 10 "$archive" "$(nth 10)"
search 'the 100th word, best 10' -n 10 "$archive" "$(nth 100)"
search 'the 1000th word, all' "$archive" "$(nth 1000)"
search 'the 10000th word, all' "$archive" "$(nth 10000)"
search 'two words, best 10' -n 10 "$archive" "$(nth 20)" "$(nth 200)"
search 'a phrase' "$archive" "$phrase"
search 'the begin of a word, best 10' -n 10 "$archive" "$(nth 5000)*"
search 'a word of one speaker' --who 'Speaker 77' "$archive" "$(nth 100)"
search 'one speaker' --who 'Speaker 77' "$archive"
search 'a word of one month' --after 2001-03 --before 2001-03 "$archive" "$(nth 300)"
search 'one document' --doc talks/000777.txt "$archive"
search 'no such word' "$archive" nosuchword
rm -f "$archive"
