#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: run.sh [TOOL ...]
# Speed and memory of each tool on at least 15 MB of text: MB/s, CPU time against that of
# `wc -w` (C.UTF-8) on the same files, run in turn with it, the middle one of five; peak memory;
# the time from start to end on a document of 10 kB.
# The text is of distinct documents: those of ../shared/gold where that folder is there (CORPUS
# names another place; *.jsonl with a "text" in each line), else those of testdata over again.
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8

work=build/bench
rounds=${ROUNDS:-5}
mkdir -p "$work/documents"

# Documents into files of their own, each once.
collect() {
	local corpus=${CORPUS:-../shared/gold} n=0
	[ ! -e "$work/list" ] || return 0
	if ls "$corpus"/*.jsonl >/dev/null 2>&1 && command -v jq >/dev/null; then
		jq -r 'select(.text != null and (.text | type == "string") and (.text | length) > 0) | .text | @base64' \
			"$corpus"/*.jsonl 2>/dev/null | sort -u | head -c 60000000 |
			while read -r line; do
				n=$((n + 1))
				base64 -d <<<"$line" >"$work/documents/$n"
			done
	else
		while [ "$(du -sb "$work/documents" | cut -f1)" -lt 15000000 ]; do
			for file in testdata/*/in.*; do
				n=$((n + 1))
				cp "$file" "$work/documents/$n"
			done
		done
	fi
	find "$work/documents" -type f | sort >"$work/list"
}

# 15 MB and more, from all kinds: every k-th of the small ones, and some large ones
choose() {
	local bytes=0 size file
	while read -r file; do
		size=$(stat -c %s "$file")
		echo "$file"
		bytes=$((bytes + size))
		[ "$bytes" -lt "${BYTES:-20000000}" ] || break
	done < <(shuf --random-source=<(yes) "$work/list")
}

# cpu COMMAND ...: user and system time in milliseconds
cpu() {
	local TIMEFORMAT='%U %S'
	{ time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.0f\n", ($1 + $2) * 1000 }'
}

middle() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

# peak COMMAND ...: the most memory it held, in MB
peak() {
	perl -e 'use strict; my $pid = fork; if (!$pid) { open STDOUT, ">", "/dev/null"; open STDERR, ">", "/dev/null"; exec @ARGV or exit 1 }
		my $most = 0;
		while (1) {
			if (open my $f, "<", "/proc/$pid/status") { while (<$f>) { $most = $1 if /^VmHWM:\s+(\d+)/ && $1 > $most } }
			use POSIX ":sys_wait_h";
			last if waitpid($pid, WNOHANG) != 0;
			select undef, undef, undef, 0.002;
		}
		printf "%.1f\n", $most / 1024' "$@"
}

# start COMMAND ...: milliseconds for one short document, out of fifty
start() {
	local TIMEFORMAT=%R
	{ time for _ in {1..50}; do "$@" >/dev/null 2>&1 || true; done; } 2>&1 | awk '{ printf "%.2f\n", $1 * 1000 / 50 }'
}

collect
choose >"$work/chosen"
mapfile -t files <"$work/chosen"
bytes=$(cat "${files[@]}" | wc -c)
largest=$(stat -c %s "${files[@]}" | sort -n | tail -n 1)
head -c 10240 "${files[0]}" >"$work/short"
cat "${files[@]}" >"$work/whole"
while [ "$(wc -c <"$work/short")" -lt 10240 ]; do head -c 10240 "$work/whole" >"$work/short"; done

printf '%d documents, %.1f MB, the largest %.2f MB\n' "${#files[@]}" "$(awk "BEGIN { print $bytes / 1000000 }")" "$(awk "BEGIN { print $largest / 1000000 }")"
printf '%-15s %8s %8s %8s %9s %9s %8s\n' tool MB/s 'CPU ms' 'wc -w' ratio 'peak MB' 'start ms'

# row NAME COMMAND ...: a line of the table; the command is run on the files and, for the start, on the short one
row() {
	local name=$1 ours theirs memory begin
	shift
	: >"$work/ours"
	: >"$work/theirs"
	for ((i = 0; i < rounds; i++)); do
		cpu "$@" "${input[@]}" >>"$work/ours"
		cpu wc -w "${files[@]}" >>"$work/theirs"
	done
	ours=$(middle <"$work/ours")
	theirs=$(middle <"$work/theirs")
	memory=$(peak "$@" "${input[@]}")
	begin=$([ "$name" = sp-check ] && start "$PWD/bin/sp-check" </dev/null || start "$@" "$work/short")
	awk -v tool="$name" -v ours="$ours" -v theirs="$theirs" -v bytes="$bytes" -v memory="$memory" -v begin="$begin" 'BEGIN {
		if (ours == 0) ours = 1
		printf "%-15s %8.1f %8d %8d %8.2fx %9.1f %9s\n", tool, bytes / ours / 1000, ours, theirs, theirs / ours, memory, begin
	}'
}

# patterns N: a theme file of so many rules for twenty themes, of the text's words evenly, frequent ones and
# rare ones: every fourth with "*", every third with the word behind it; one theme a unit is asked for, not all twenty
patterns() {
	[ -s "$work/theme-words" ] || tr -cs "A-Za-z\n" ' ' <"$work/whole" | awk '{
		for (i = 1; i < NF; i++)
			if (length($i) > 3 && !seen[word = tolower($i)]++) print word, tolower($(i + 1))
	}' >"$work/theme-words"
	awk -v n="$1" -v all="$(wc -l <"$work/theme-words")" 'int(NR * n / all) > k {
		rule = ++k % 4 == 0 ? substr($1, 1, length($1) - 1) "*" : k % 3 == 0 ? $1 " " $2 : $1
		printf "theme-%d\t%s\n", k % 20, rule
	}' "$work/theme-words"
}

[ $# -gt 0 ] || set -- $(ls bin)
for tool in "$@"; do
	head -c 2 "bin/$tool" | grep -q '#!' && continue
	# they have an archive, or a state: store.sh, and no bench
	case $tool in sp-store | sp-find | sp-new) continue ;; esac
	input=("${files[@]}")
	case $tool in
	sp-check)
		# its input is records; measured by the bytes of the sources
		bin/sp-split "${files[@]}" >"$work/records" 2>/dev/null || true
		input=()
		row "$tool" sh -c 'bin/sp-check <"$0"' "$work/records"
		;;
	sp-theme)
		row "$tool" bin/sp-theme
		bin/sp-split "${files[@]}" >"$work/records" 2>/dev/null || true
		for n in 1000 10000; do
			patterns "$n" >"$work/$n.themes"
			row "  $n rules" bin/sp-theme -n 1 -t "$work/$n.themes"
			input=("$work/records")
			row '    from units' bin/sp-theme -n 1 -t "$work/$n.themes"
			input=("${files[@]}")
		done
		;;
	*) row "$tool" "bin/$tool" ;;
	esac
done
echo 'ratio: speed as a multiple of that of wc -w; peak allowed: 16 MB and six times the largest document'
