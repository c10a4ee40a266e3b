#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: repeat.sh [SENTENCES]
# sp-repeat on half a million sentences, and on a million (sentences.awk; a thousand a document, every
# twentieth said before): time, peak memory, and how both grow when the sentences double. Wanted for a million: 60 s, 2 GB.
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8

sentences=${1:-1000000}
work=build/bench
mkdir -p "$work"
awk -v n="$sentences" -f test/bench/sentences.awk >"$work/sentences"

# measure N: seconds by the clock, of CPU time, peak memory in MB, records told of
measure() {
	local TIMEFORMAT='%R %U %S' spent
	head -n "$1" "$work/sentences" >"$work/part"
	spent=$({ time bin/sp-repeat "$work/part" >"$work/repeats"; } 2>&1)
	echo "$spent $(perl -e 'my $pid = fork;
		if (!$pid) { open STDOUT, ">", "/dev/null"; exec @ARGV or exit 1 }
		my $most = 0;
		while (1) {
			if (open my $f, "<", "/proc/$pid/status") { while (<$f>) { $most = $1 if /^VmHWM:\s+(\d+)/ && $1 > $most } }
			use POSIX ":sys_wait_h";
			last if waitpid($pid, WNOHANG) != 0;
			select undef, undef, undef, 0.01;
		}
		printf "%.0f\n", $most / 1024' bin/sp-repeat "$work/part") $(wc -l <"$work/repeats")"
}

half=$(measure $((sentences / 2)))
whole=$(measure "$sentences")
awk -v n="$sentences" -v half="$half" -v whole="$whole" 'BEGIN {
	split(half, a, " "); split(whole, b, " ")
	printf "%-22s %8s %8s %9s %9s\n", "sp-repeat", "seconds", "CPU s", "peak MB", "records"
	printf "%-22s %8.1f %8.1f %9d %9d\n", n / 2 " sentences", a[1], a[2] + a[3], a[4], a[5]
	printf "%-22s %8.1f %8.1f %9d %9d\n", n " sentences", b[1], b[2] + b[3], b[4], b[5]
	printf "%-22s %8s %7.2fx %8.2fx\n", "twice as many", "", (b[2] + b[3]) / (a[2] + a[3] + 0.001), b[4] / a[4]
}'
rm -f "$work/sentences" "$work/part" "$work/repeats"
