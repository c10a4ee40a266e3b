# SPDX-License-Identifier: ISC
# How far a long run is: on a terminal, to standard error, and nowhere else.

load helper

setup() {
	cd "$D" || return 1
	sample
	sp-split -d a "$S" >in
	sp-split -d b "$S" >>in
	sp-split -d c "$S" >>in
	count=$(wc -l <in)
	# records that come over more than a second, so that there is something to tell
	cat >slow <<-'SLOW'
		head -n "$(($(wc -l <in) / 3 * 2))" in
		sleep 1.3
		tail -n +"$(($(wc -l <in) / 3 * 2 + 1))" in
	SLOW
}

# terminal COMMAND: runs it on a terminal; what that shows, with each piece on a line of its own
terminal() { script -qec "$1" /dev/null </dev/null | tr '\r' '\n'; }

@test "documents, records and how fast, and then the line goes away" {
	for tool in sp-date sp-quote sp-theme sp-split; do
		run -0 terminal "sh slow | $tool >out"
		assert_line -n 0 --regexp "^$tool: [1-3] documents, [0-9]+ records, [0-9]+ records/s\$"
		# it was overwritten by blanks
		assert [ -z "${lines[-1]// /}" ]
		"$tool" <in | cmp - out
	done
}

@test "what remains, where the size of the input is known" {
	mkfifo rest
	tail -n +"$((count / 3 * 2 + 1))" in >tail
	{ sleep 1.3; cat tail; } >rest &
	head -n "$((count / 3 * 2))" in >first
	# the FIFO has no size: the file is all that is known of
	run -0 terminal 'sp-date first rest >out'
	assert_line -n 0 --regexp '^sp-date: 3 documents, [0-9]+ records, [0-9]+ records/s, [0-9]+ %, [0-9]+:[0-9][0-9] left$'
}

@test "a tool that puts out nothing shows it too, the last of a pipeline alone" {
	run -0 terminal "sh slow | sp-date -a | sp-store a.db"
	assert_line -n 0 --regexp '^sp-store: '
	refute_line --regexp 'sp-date: '
	sp-date -a <in | cmp - <(sp-find a.db)
}

@test "nothing is shown where records go to the terminal, or standard error to none" {
	run -0 terminal 'sh slow | sp-date -o tsv'
	refute_output -p 'documents'
	run -0 --separate-stderr sh -c 'sh slow | sp-date >out'
	assert_equal "$stderr" ''
	run -0 terminal 'sh slow | sp-date 2>said >out; cat said'
	refute_output -p 'documents'
}

# slowly FILE COMMAND: on a terminal, with the second read of the file a second late
slowly() {
	terminal "strace -qq -e trace=read -P '$PWD/$1' -e inject=read:delay_enter=1300000:when=2 -o /dev/null sh -c '$2'"
}

@test "how much of a file is read, and what cannot be known of a list" {
	traced
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sed "s/^/$i/" in; done >many
	run -0 slowly many 'exec sp-date --confine=off many >out'
	assert_output --regexp 'sp-date: [0-9]+ documents, [0-9]+ records, [0-9]+ records/s, [0-9]+ %, [0-9]+:[0-9][0-9] left'
	sp-date many | cmp - out
	printf 'many\0' >list
	run -0 slowly many 'exec sp-date --confine=off --files0-from=list >out'
	assert_output --partial 'sp-date: '
	refute_output --partial '%'
	run terminal 'sp-date none in >out'
	assert_output --partial 'sp-date: none: No such file or directory'
}

@test "what is known of a file that was not begun yet" {
	mkfifo rest
	{ sleep 1.3; cat in; } >rest &
	run -0 terminal 'sp-date rest in >out'
	assert_line -n 0 --regexp 'sp-date: [0-9]+ documents, [0-9]+ records, [0-9]+ records/s$'
}

@test "a message stands on a line of its own" {
	sed -i '$s/	/ /' in
	terminal "sh slow | sp-date >out" >shown || true
	run -0 grep -x "sp-date: standard input:$count: not nine fields" <(tr -d '\r' <shown | sed 's/^ *//')
}

@test "the clock changes nothing in what comes out" {
	traced	# faketime is preloaded too
	sp-date in >expected
	terminal 'faketime -f "+1y x100" sp-date in >out'
	cmp expected out
}
