#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Pictures: what is counted, what gnuplot gets to read, and what comes of it.

load helper

setup() { cd "$D"; }

# quotes WHO TEXT [WHO TEXT ...]: a stream of quotations
quotes() {
	local at=0
	while [ $# -gt 0 ]; do
		printf 'talk\t2024-02-18\t%d\t%d\tquote\t%s\tsay\t-\t%s\n' $at $((at + ${#2})) "$1" "$2"
		at=$((at + ${#2} + 1))
		shift 2
	done
}

# themes DATE THEME MORE ...: a stream of themes, each of a document of its own
themes() {
	local n=0
	while [ $# -gt 0 ]; do
		n=$((n + 1))
		printf 'doc%d\t%s\t0\t5\ttheme\t-\t%s\t%s\twords\n' $n "$1" "$2" "$3"
		shift 3
	done
}

# dates VALUE FROM TO TEXT ...
dates() {
	local at=0
	while [ $# -gt 0 ]; do
		printf 'talk\t-\t%d\t%d\tdate\t-\t%s\ttype=DATE;from=%s;to=%s\t%s\n' $at $((at + ${#4})) "$1" "$2" "$3" "$4"
		at=$((at + 100))
		shift 4
	done
}

# data: the lines of data of a script on standard input
data() { sed -n '/^\$data/,/^EOD/p' | sed '1d;$d'; }

@test "speakers by words, the one with most first; nobody's quotations are left out" {
	quotes 'Ada Winter' 'one two three' 'Tom Okafor' 'one two' 'Ada Winter' 'four' - 'five six seven eight nine' >q
	run -0 sh -c 'sp-plot --script speaker q | sed -n "/^.data/,/^EOD/p"'
	assert_output $'$data << EOD\n0\t4\tAda Winter\n1\t2\tTom Okafor\nEOD'
}

@test "speakers by quotations; beyond -n they are one bar" {
	quotes A 'x' B 'x y z' B 'x' C 'x' D 'x' D 'x' D 'x' >q
	run -0 data < <(sp-plot --script --by quotations -n 2 speaker q)
	assert_output $'0\t3\tD\n1\t2\tB\n2\t2\tall others'
	run -0 data < <(sp-plot --script --by words -n 2 speaker q)
	assert_output $'0\t4\tB\n1\t3\tD\n2\t2\tall others'
}

@test "themes of several months are charts over time" {
	themes 2024-01-10 unity 'hits=a@0+1' 2024-01-20 unity 'hits=a@0+1' 2024-03-05 unity 'hits=a@0+1' 2024-03 prices 'hits=a@0+1' >t
	run -0 data < <(sp-plot --script themes t)
	# days from 1970-01-01: 10 January 2024 is 19732
	assert_line --index 0 $'19732\t19733\t1\t0'
	assert_equal "$(awk '{ a += $3; b += $4 } END { print a, b }' <<<"$output")" '3 1'
	themes 2004-01-10 unity 'hits=a@0+1' 2014 unity 'hits=a@0+1' >t
	run -0 data < <(sp-plot --script themes t)
	assert_equal "${#lines[@]}" 11
	assert_line --index 0 $'12418\t12784\t1'
}

@test "themes of one day are bars; a theme from its neighbours alone does not count" {
	themes 2024-01-10 unity 'hits=a@0+1' 2024-01-10 unity 'score=0.5' 2024-01-10 learnt 'score=2.0' >t
	run -0 data < <(sp-plot --script themes t)
	assert_output $'0\t1\tlearnt\n1\t1\tunity'
	themes - unity 'hits=a@0+1' >t
	run -0 data < <(sp-plot --script themes t)
	assert_output $'0\t1\tunity'
}

@test "dates in their order, stretches from their first day to their last" {
	dates 2024-02 2024-02-01 2024-02-29 February 1999-12-31 1999-12-31 1999-12-31 'the last day' 2024-02 2024-02-01 2024-02-29 'that month' >d
	run -0 data < <(sp-plot --script timeline d)
	assert_output $'0\t10956\t10957\t1999-12-31\tthe last day\t\n1\t19754\t19783\t2024-02\t\tFebruary (2 times)'
}

@test "years before Christ, and what is no date, on a timeline" {
	dates -0480 -0480-09-20 -0480-09-20 Salamis 2024 2024-01-01 2024-12-31 'this year' X nonsense 2024 no - 2024-02-31 2024-02-31 no >d
	run -0 data < <(sp-plot --script timeline d)
	assert_equal "$(cut -f4 <<<"$output" | paste -sd' ')" '-0480 2024'
}

@test "decades and centuries as people write them" {
	dates 199 1990-01-01 1999-12-31 'the nineties' 18 1800-01-01 1899-12-31 'the 19th century' >d
	run -0 data < <(sp-plot --script timeline d)
	assert_equal "$(cut -f4 <<<"$output" | paste -sd' ')" '1800s 1990s'
	dates 1X 1900-01-01 1900-01-01 a 1/ 1901-01-01 1901-01-01 b 1: 1902-01-01 1902-01-01 c >d
	run -0 data < <(sp-plot --script timeline d)
	assert_equal "$(cut -f4 <<<"$output" | paste -sd' ')" '1X 1/ 1:'
}

@test "many dates are counted by months, years or decades" {
	for year in $(seq 1900 1999); do dates $year $year-05-01 $year-05-01 "May $year"; done | awk -F'\t' -v OFS='\t' '{ $3 = NR * 10; $4 = NR * 10 + 8 } 1' >d
	run -0 data < <(sp-plot --script timeline d)
	assert_equal "${#lines[@]}" 10
	assert_equal "$(cut -f3 <<<"$output" | sort -u)" 10
}

@test "themes over time as characters; documents without a day are not on the axis" {
	{
		themes - unity 'hits=a@0+1' 2024-01-10 unity 'hits=a@0+1' 2024-03-05 prices 'hits=a@0+1'
		for i in $(seq 40); do themes 2024-02-02 prices 'hits=a@0+1'; done
	} | awk -F '\t' -v OFS='\t' '{ $1 = "doc" NR } 1' >t
	sp-plot --script -o text themes t >script
	run -0 data <script
	assert_equal "$(awk '{ a += $3; b += $4 } END { print a, b }' <<<"$output")" '41 1'
	grep -q 'with impulses' script
	run -1 grep multiplot script
	# two or three marks up to 40
	grep -q '^set ytics 20$' script
	sp-plot --script -n 1 themes t >script
	[ "$(data <script | awk '{ print NF }' | sort -u)" = 3 ]
	grep -q 'with boxes' script
	sp-plot --script --height=333 --title='Of prices' themes t >script
	grep -q '333' script
	grep -q 'Of prices' script
	# as many as there is of a size
	sp-plot -o text --width=60 --height=20 themes t >picture
	[ -s picture ]
}

@test "parts of a date that no day has, stretches that end before they begin" {
	dates 1 2024-13-01 2024-12-01 a 2 2024-01-32 2024-02-01 b 3 20240-01-01 20240-01-01 c 4 2024-01-01-01 2024-01-01 d \
		5 2024-05-02 2024-05-01 e 6 '' '' f 7 2024-x x g 2024-Q1 2024 2024 h 8 2024-05-02 later i >d
	printf 'talk\t-\t900\t901\tdate\t-\tP3D\ttype=DURATION\tz\ntalk\t-\t950\t951\tdate\t-\t2023-07\ttype=DATE;from=2023-07\ty\n' >>d
	run -0 data < <(sp-plot --script timeline d)
	assert_equal "$(cut -f4 <<<"$output" | paste -sd' ')" '2023-07 2024-Q1'
	# July 2023 from its first day to its last: 19539 to 19570 is the day behind
	assert_line --index 0 --partial $'19539\t19570\t'
}

@test "many dates as characters, and the longest texts cut" {
	for year in $(seq 1900 1999); do dates $year $year-05-01 $year-05-01 "May $year"; done | awk -F'\t' -v OFS='\t' '{ $3 = NR * 10; $4 = NR * 10 + 8 } 1' >d
	sp-plot --script -o text timeline d | grep -q 'with impulses'
	dates 2024-01-01 2024-01-01 2024-01-01 "$(printf 'long %.0s' {1..40})end" >d
	run -0 data < <(sp-plot --script timeline d)
	refute_output --partial 'end'
	assert_output --partial '…'
	run -0 data < <(sp-plot --script -n 1 timeline d)
	assert_equal "${#lines[@]}" 1
}

@test "nothing of a text is read as a command, a string's end or markup" {
	quotes $'x"; system "touch owned" #' 'a b c d' "y'; !touch owned" 'a b c' '`touch owned`' 'a b' '{/Bold=30 z} \101 @x' a >q
	sp-plot speaker q >hostile.svg
	[ ! -e owned ]
	xmllint --noout hostile.svg
	# all four names are there as they were but for the marks
	run -0 sh -c 'xmllint --xpath "//*[local-name()=\"text\"]" hostile.svg'
	assert_output --partial 'touch owned” #'
	assert_output --partial 'y’; !touch owned'
	assert_output --partial '’touch owned’'
	assert_output --partial '{/Bold=30 z}'
	sp-plot --title "t'; system 'touch owned'; '\`touch owned\`" speaker q >hostile.svg
	[ ! -e owned ]
	xmllint --noout hostile.svg
}

@test "the settings of a user do not change the picture" {
	quotes A 'x y' >q
	echo 'set terminal dumb' >.gnuplot
	HOME=$PWD sp-plot speaker q >a.svg
	sp-plot speaker q >b.svg
	cmp a.svg b.svg
	grep -q '<svg' a.svg
}

@test "SVG, PNG and characters" {
	quotes 'Ada Winter' 'x y z' 'داریوش کامرانی' 'x' >q
	sp-plot speaker q >q.svg
	rsvg-convert q.svg >/dev/null
	grep -q 'داریوش کامرانی' q.svg
	sp-plot -o png speaker q >q.png
	assert_equal "$(head -c 8 q.png | od -An -tx1)" ' 89 50 4e 47 0d 0a 1a 0a'
	run -0 sp-plot -o text --width 50 speaker q
	assert_output --partial ' Ada Winter -----'
	[ "$(LC_ALL=C.UTF-8 wc -L <<<"$output")" -le 50 ]
}

@test "a hundred thousand records" {
	awk 'BEGIN { for (i = 0; i < 100000; i++) printf "d%d\t%d-%02d-05\t0\t8\tquote\tSpeaker %d\tsay\t-\tso it is\n", i, 1950 + i % 70, 1 + i % 12, i % 5003 }' >q
	sp-plot speaker q >q.svg
	[ "$(wc -c <q.svg)" -lt 100000 ]
	run -0 data < <(sp-plot --script -n 1 speaker q)
	assert_output $'0\t60\tSpeaker 0\n1\t299940\tall others'
}

@test "the last year there is: its axis ends" {
	dates 9999-12-31 9999-12-31 9999-12-31 'the end of it' >d
	for _ in 1 2 3; do dates 9000 9000-01-01 9000-12-31 'the year 9000'; done >>d
	run -0 timeout 20 sp-plot --script timeline d
	assert_output --partial 'the end of it'
}

@test "nothing to draw" {
	printf 'Only a text.\n' >talk.txt
	run -1 --separate-stderr sp-plot themes talk.txt
	assert_output ''
	assert_equal "$stderr" 'sp-plot: themes: nothing to draw; want records of sp-theme'
}

@test "no gnuplot, and one that fails" {
	quotes A 'x y' >q
	mkdir empty
	run -1 --separate-stderr env PATH="$PWD/empty" "$TOP/bin/sp-plot" speaker q
	assert_equal "$stderr" 'sp-plot: gnuplot: No such file or directory'
	printf '#!/bin/sh\necho half a picture\nexit 3\n' >empty/gnuplot
	chmod +x empty/gnuplot
	run -1 --separate-stderr env PATH="$PWD/empty:$PATH" "$TOP/bin/sp-plot" speaker q
	assert_output ''
	assert_equal "$stderr" 'sp-plot: gnuplot: it ended with an error'
	printf '#!/bin/sh\nkill -9 $$\n' >empty/gnuplot
	run -1 --separate-stderr env PATH="$PWD/empty:$PATH" "$TOP/bin/sp-plot" speaker q
	assert_output ''
	assert_equal "$stderr" 'sp-plot: gnuplot: killed by a signal'
}

# gnuplot_is COMMAND ...: such a program in place of gnuplot, in the folder "other"
gnuplot_is() {
	mkdir -p other
	printf '#!/bin/sh\n%s\n' "$*" >other/gnuplot
	chmod +x other/gnuplot
}

@test "a gnuplot that reads little or says nothing" {
	awk 'BEGIN { for (i = 0; i < 9000; i++) printf "d\t-\t%d\t%d\tquote\tSpeaker %d\tsay\t-\tso it is\n", 10 * i, 10 * i + 8, i }' >many
	gnuplot_is 'head -c 10 >/dev/null'
	run -1 --separate-stderr env PATH="$PWD/other:$PATH" timeout 20 "$TOP/bin/sp-plot" -n 9000 speaker many
	assert_output ''
	assert_equal "$stderr" 'sp-plot: gnuplot: it drew nothing'
	gnuplot_is 'echo all of it; exec >&-; sleep 0.2'
	run -0 --separate-stderr env PATH="$PWD/other:$PATH" timeout 20 "$TOP/bin/sp-plot" -n 9000 speaker many
	assert_output 'all of it'
}

# with_fault FAULT ...: sp-plot with such faults of calls
with_fault() {
	local faults=() fault
	for fault; do faults+=(-e "inject=$fault"); done
	run --separate-stderr strace -qq -e trace=pipe2,poll,write,wait4,read "${faults[@]}" -o /dev/null sp-plot --confine=off speaker q
}

@test "calls that a signal cuts short are made again; those that fail are told" {
	traced
	quotes A 'x y' >q
	sp-plot speaker q >whole
	# the first read behind the first poll is that of the picture
	strace -qq -e trace=read,poll -o calls sp-plot --confine=off speaker q >/dev/null
	first=$(($(sed '/^poll/,$d' calls | grep -c '^read') + 1))
	for fault in poll:error=EINTR:when=1 wait4:error=EINTR:when=1 write:error=EAGAIN:when=1 write:error=EINTR:when=1 \
		"read:error=EINTR:when=$first" "read:error=EAGAIN:when=$first"; do
		with_fault "$fault"
		assert_equal "$status" 0
		assert_equal "$output" "$(cat whole)"
	done
	while read -r fault says; do
		with_fault "$fault"
		assert_output ''
		assert_equal "$status $stderr" "1 sp-plot: gnuplot: $says"
	done <<-FAULTS
		pipe2:error=EMFILE:when=1 Too many open files
		pipe2:error=EMFILE:when=2 Too many open files
		poll:error=ENOMEM:when=1 Cannot allocate memory
		write:error=EIO:when=1 Input/output error
		read:error=EIO:when=$first Input/output error
		wait4:error=ECHILD:when=1 No child processes
	FAULTS
}

@test "on a terminal a picture of characters, and nothing of a text that moves its cursor" {
	quotes $'A\xe2\x80\xae' 'x y' >q
	run -0 script -qec $'sp-plot --title \'Words\033[2J\' speaker q' /dev/null </dev/null
	assert_output --partial 'Words[2J'
	refute_output --partial $'\033[2J'
	refute_output --partial $'\xe2\x80\xae'
	run -0 script -qec 'sp-plot --script speaker q' /dev/null </dev/null
	assert_output --partial 'set terminal dumb'
}

@test "of dates that begin on one day the shorter one comes first" {
	dates 2024 2024-01-01 2024-12-31 a 2024-01-01 2024-01-01 2024-01-01 b 2024-01 2024-01-01 2024-01-31 c >d
	run -0 data < <(sp-plot --script timeline d)
	assert_equal "$(cut -f4 <<<"$output" | paste -sd' ')" '2024-01-01 2024-01 2024'
}

# a speaker's words are one number, however often they are heard
@test "memory does not grow with the records that are counted together" {
	limits() { case ${SP_VARIANT-} in sanitize | valgrind | coverage) skip 'such a build takes memory of its own' ;; esac; }
	limits
	awk 'BEGIN { for (i = 0; i < 600000; i++) printf "d%d\t-\t%d\t%d\tquote\tSpeaker %d\tsay\t-\tso it is\n", i / 100, 10 * i % 1000, 10 * i % 1000 + 8, i % 7 }' >many
	run -0 bash -c 'ulimit -v 30000; sp-plot --script speaker many'
	assert_output --partial $'0\t257145\tSpeaker 0'
}

@test "a script larger than a pipe, and a picture that comes before it is read" {
	quotes A 'x y' >q
	mkdir early
	printf '#!/bin/sh\nhead -c 300000 /dev/zero\ncat >/dev/null\n' >early/gnuplot
	chmod +x early/gnuplot
	awk 'BEGIN { for (i = 0; i < 9000; i++) printf "d\t-\t%d\t%d\tquote\tSpeaker %d\tsay\t-\tso it is\n", 10 * i, 10 * i + 8, i }' >many
	run -0 sh -c 'PATH="$PWD/early:$PATH" timeout 20 "$TOP/bin/sp-plot" -n 9000 speaker many | wc -c'
	assert_output 300000
}

@test "a picture is drawn, though the ends of children are ignored by who started us" {
	dates 2024 2024-01-01 2024-12-31 a >d
	run -0 --separate-stderr bash -c "trap '' CHLD; exec sp-plot timeline -o text d"
	assert_output --partial 2024
	assert_equal "$stderr" ''
}

@test "what fails outside: full disk, closed output, broken records, a missing file" {
	quotes A 'x y' >q
	run -1 --separate-stderr sh -c 'sp-plot speaker q >/dev/full'
	assert_equal "$stderr" 'sp-plot: standard output: No space left on device'
	run -1 --separate-stderr sh -c 'sp-plot speaker q >&-'
	assert_equal "$stderr" 'sp-plot: standard output: Bad file descriptor'
	run -1 --separate-stderr sp-plot --script speaker missing q
	assert_output --partial $'0\t2\tA'
	assert_equal "$stderr" 'sp-plot: missing: No such file or directory'
	{ cat q; echo broken; } >bad
	run -1 --separate-stderr sp-plot --script speaker bad
	assert_output --partial $'0\t2\tA'
	assert_regex "$stderr" '^sp-plot: bad:2: '
}

@test "wrong usage" {
	run -2 --separate-stderr sp-plot people
	assert_equal "$stderr" "sp-plot: people: want themes, speaker or timeline; try 'sp-plot --help'"
	run -2 --separate-stderr sh -c 'sp-plot </dev/null'
	assert_equal "$stderr" "sp-plot: want themes, speaker or timeline; try 'sp-plot --help'"
	run -2 --separate-stderr sp-plot -o gif speaker
	assert_equal "$stderr" 'sp-plot: -o: want svg, png or text'
	run -2 --separate-stderr sp-plot --by letters speaker
	run -2 --separate-stderr sp-plot --width 3 speaker
}

@test "once its input is open, nothing can be opened for writing or run" {
	traced
	quotes A 'x y' >q
	# a file for each process: in one the lines of two would cut each other short
	strace -ff -qq -e trace=execve,openat -o trace sp-plot speaker q >/dev/null
	# the only program is gnuplot, the only file opened for writing is its /dev/null
	run -0 sh -c "cat trace.* | grep 'execve(.*= 0' | grep -o '\[\"[a-z-]*\"'"
	assert_output $'["sp-plot"\n["gnuplot"'
	run -0 sh -c "cat trace.* | grep -E 'O_WRONLY|O_RDWR|O_CREAT' | grep -v '\.gcda'"
	assert_output --regexp '^openat\(AT_FDCWD, "/dev/null", O_WRONLY\) += [0-9]+$'
}
