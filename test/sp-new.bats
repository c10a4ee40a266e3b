# SPDX-License-Identifier: ISC
# sp-new: what is new is done once, nothing is lost, whatever happens.

load helper

setup() {
	cd "$D" || return 1
	mkdir talks
	echo 'The first talk.' >talks/a.txt
	echo 'The second talk.' >talks/b.txt
}

# new ARG ...: sp-new with the state "state"; what it prints, one name a line
new() { sp-new -s state "$@"; }

@test "what is new is named, and the next run is quiet" {
	run -0 --separate-stderr new talks
	assert_output $'talks/a.txt\ntalks/b.txt'
	run -0 new talks
	assert_output ''
}

@test "what changed is named again, what was only touched is not" {
	new talks
	touch talks/a.txt
	echo 'More of it.' >>talks/b.txt
	run -0 new talks
	assert_output talks/b.txt
}

@test "a change that keeps size and time is seen" {
	new talks
	printf 'The f1rst talk.\n' >talks/c
	touch -r talks/a.txt talks/c
	cat talks/c >talks/a.txt
	touch -r talks/c talks/a.txt
	rm talks/c
	run -0 new talks
	assert_output talks/a.txt
}

@test "one file under many names is one file" {
	run -0 new talks ./talks/ talks/a.txt "$PWD/talks/../talks"
	assert_equal "${#lines[@]}" 2
	ln -s talks link
	run -0 new link "$PWD"
	assert_output ''
}

@test "folders are read all the way down; what is hidden, half-written or saved is left" {
	mkdir -p talks/2024/may talks/.git
	echo x >talks/2024/may/c.txt
	for name in .git/d .e f~ g.tmp h.part .i.swp; do
		echo x >"talks/$name"
	done
	ln -s a.txt talks/link.txt
	mkfifo talks/pipe
	run -0 new talks
	assert_output $'talks/2024/may/c.txt\ntalks/a.txt\ntalks/b.txt'
}

@test "--match chooses by name, in folders" {
	echo x >talks/notes.md
	run -0 new --match '*.md' --match 'b.*' talks talks/a.txt
	assert_output $'talks/a.txt\ntalks/b.txt\ntalks/notes.md'
}

@test "the state may lie in the folder" {
	run -0 sp-new -s talks/state talks
	assert_output $'talks/a.txt\ntalks/b.txt'
	run -0 sp-new -s talks/state talks
	assert_output ''
}

@test "a command runs on each, with nothing to read" {
	run -0 new talks -- sh -c 'cat; echo "got $0"'
	assert_output $'got talks/a.txt\ngot talks/b.txt'
	run -0 new talks -- false
	assert_output ''
}

@test "{} says where the name goes" {
	run -0 new talks -- echo before {} and {} after
	assert_line -n 0 'before talks/a.txt and talks/a.txt after'
}

@test "only success marks a transcript done" {
	run -1 --separate-stderr new talks -- sh -c 'echo "$0"; [ "$0" = talks/b.txt ] || exit 3'
	assert_output $'talks/a.txt\ntalks/b.txt'
	assert_equal "$stderr" 'sp-new: talks/a.txt: sh: status 3'
	run -1 --separate-stderr new talks -- sh -c 'kill -9 $$'
	assert_equal "$stderr" 'sp-new: talks/a.txt: sh: killed by signal 9'
	run -0 new talks
	assert_output talks/a.txt
}

@test "a command that fails is not done, though its end is ignored by who started us" {
	run -1 --separate-stderr bash -c "trap '' CHLD; exec sp-new -s state talks/a.txt -- false"
	assert_equal "$stderr" 'sp-new: talks/a.txt: false: status 1'
	run -0 new talks/a.txt
	assert_output talks/a.txt
}

@test "a command that is not there is wrong usage, and nothing is done" {
	run -2 --separate-stderr new talks -- no-such-program
	assert_equal "$stderr" 'sp-new: no-such-program: No such file or directory'
	run -0 new talks
	assert_equal "${#lines[@]}" 2
}

@test "what is written to while its command runs is done again" {
	run -0 new talks/a.txt -- sh -c 'echo more >>"$0"'
	run -0 new talks/a.txt
	assert_output talks/a.txt
}

@test "what was written to a moment ago can be left for the next run" {
	touch -d '1 hour ago' talks/a.txt
	run -0 new --quiet-time 600 talks
	assert_output talks/a.txt
	run -0 new talks
	assert_output talks/b.txt
}

@test "--dry-run shows, and does nothing" {
	run -0 new --dry-run talks
	assert_equal "${#lines[@]}" 2
	echo x >"talks/it's.txt"
	run -0 new --dry-run talks -- rm -f {}
	assert_line -n 0 'rm -f talks/a.txt'
	assert_line -n 2 "rm -f 'talks/it'\\''s.txt'"
	assert [ -e talks/a.txt ]
	run -0 new talks
	assert_equal "${#lines[@]}" 3
}

@test "-n does some now and the others later" {
	run -0 new -n 1 talks
	assert_output talks/a.txt
	run -0 new -n 1 talks
	assert_output talks/b.txt
	run -0 new -n 1 talks
	assert_output ''
}

@test "names with blanks, line feeds and bytes that are no UTF-8" {
	rm talks/*
	echo x >"talks/a talk"
	echo y >"talks/$(printf 'of two\nlines')"
	echo z >"talks/$(printf 'caf\351')"
	new --null --dry-run talks | tr '\0' '|' >names
	assert_equal "$(cat names)" "$(printf 'talks/a talk|talks/caf\351|talks/of two\nlines|')"
	run -1 --separate-stderr new talks
	assert_equal "${#lines[@]}" 2
	assert_equal "$stderr" 'sp-new: talks/of two<U+000A>lines: a line feed in the name: use --null'
	run -0 new talks -- test -s
	run -0 new --null talks
	assert_output ''
}

@test "what cannot be read is said, the rest is done" {
	run -1 --separate-stderr new none talks
	assert_output $'talks/a.txt\ntalks/b.txt'
	assert_equal "$stderr" 'sp-new: none: No such file or directory'
}

@test "no state, no folder: wrong usage" {
	run -2 --separate-stderr sp-new talks
	assert_equal "$stderr" "sp-new: -s: a state file is needed; try 'sp-new --help'"
	run -2 --separate-stderr sp-new -s state
	assert_equal "$stderr" "sp-new: no folder and no file; try 'sp-new --help'"
	run -2 --separate-stderr sp-new -s state -- 
	assert [ ! -e state ]
}

@test "names that begin with - after --, and a command after another --" {
	cp talks/a.txt ./-rf
	run -0 new -- -rf -- echo did
	assert_output 'did -rf'
}

@test "F17 a damaged, foreign or newer state is left as it is, and nothing is done" {
	new talks
	for text in 'garbage' '#! sp-new 2' "$(head -n 2 state)" "$(head -c 100 state)" "$(sed '2s/^./x/' state)" "$(cat state)x"; do
		printf '%s' "$text" >damaged
		run -2 --separate-stderr sp-new -s damaged talks
		assert_output ''
		assert_equal "$(cat damaged)" "$text"
	done
	ln -s /etc/passwd link
	run -2 --separate-stderr sp-new -s link talks
	assert_output ''
}

@test "lines of the state may be taken out and put in another order" {
	new talks
	{ head -n 1 state; sed -n 3p state; tail -n 1 state; } >less
	run -0 sp-new -s less talks
	assert_output talks/a.txt
	{ head -n 1 less; sed '1d;$d' less | sort -r; tail -n 1 less; } >turned
	run -0 sp-new -s turned talks
	assert_output ''
}

@test "names that are not out are not done" {
	run -1 --separate-stderr sh -c 'sp-new -s state talks >/dev/full'
	assert_equal "$stderr" 'sp-new: standard output: No space left on device'
	run -0 new talks
	assert_equal "${#lines[@]}" 2
}

@test "F18 F19 a state that cannot be written ends the run: what was not remembered is done again" {
	traced
	run -1 --separate-stderr strace -f -qq -e trace=fsync -e inject=fsync:error=EIO:when=1 -o /dev/null \
		sp-new -s state talks -- echo
	assert_output talks/a.txt
	assert_equal "$stderr" 'sp-new: state: Input/output error'
	run -0 new talks
	assert_output $'talks/a.txt\ntalks/b.txt'
}

@test "F16 the new state is on the disk before it takes the old one's place" {
	traced
	new talks/a.txt
	strace -f -qq -e trace=fsync,rename,renameat,renameat2 -o trace "$TOP/bin/sp-new" -s state talks
	run -0 sh -c "grep -oE 'fsync|rename' trace"
	assert_output $'fsync\nrename\nfsync'
}

@test "F12 a link is not followed to a state" {
	echo 'not ours' >target
	ln -s target linked
	run -2 --separate-stderr sp-new -s linked talks
	assert_equal "$(cat target)" 'not ours'
}

@test "F13 a link in place of the temporary file is not written through" {
	for name in state.tmp state.new state~ .state; do ln -s "$D/victim" "$name"; done
	run -0 new talks
	[ ! -e victim ]
}

@test "F14 a second run waits, or ends, as it is told" {
	mkfifo go
	sp-new -s state talks/a.txt -- sh -c 'echo >started; cat go' >/dev/null &
	until [ -e started ]; do sleep 0.05; done
	run -1 --separate-stderr new --no-wait talks
	assert_equal "$stderr" 'sp-new: state: in use by another run'
	sp-new -s state talks >second &
	echo >go
	wait
	assert_equal "$(cat second)" talks/b.txt
}

@test "asked to end, it lets the command end and keeps what is done" {
	sp-new -s state talks -- sh -c '[ "$0" = talks/a.txt ] || { echo >started; exec sleep 60; }' &
	until [ -e started ]; do sleep 0.05; done
	kill -TERM $!
	wait $! || status=$?
	assert_equal "$status" 143
	run -0 new talks
	assert_output talks/b.txt
}

@test "F15 fifty nights, each killed at some moment: nothing is lost, and little done twice" {
	mkdir out
	# as an archivist's command should be: whole or not at all, and the same when done again
	cat >work <<-'WORK'
		echo "$1" >>ran
		sp-quote "$1" >"out/${1##*/}.$$" && mv "out/${1##*/}.$$" "out/${1##*/}"
	WORK
	kills=0
	for night in $(seq "$(slow 50)"); do
		printf 'Talk %d\n\n"We are %d," he said.\n' "$night" "$night" >"talks/$night.txt"
		printf 'Talk %d again\n\n"We are %d," she said.\n' "$night" "$night" >"talks/x$night.txt"
		timeout -s KILL "0.0$((RANDOM % 9 + 1))" sp-new -s state talks -- sh work || kills=$((kills + 1))
	done 2>/dev/null
	run -0 new talks -- sh work
	[ -z "$output" ]
	for file in talks/*.txt; do
		cmp "out/${file##*/}" <(sp-quote "$file")
	done
	# a kill costs the command it meets, and what was done since the state was last saved: on a slow disk, two or three
	assert [ "$(wc -l <ran)" -le $(($(ls talks | wc -l) + 3 * kills)) ]
	run -0 new talks
	assert_output ''
}

@test "without a command it may write beside its state and nowhere else" {
	traced
	sp-new --confine=require -s state talks >/dev/null 2>&1 || skip 'this kernel cannot take rights away, or the build keeps them'
	rm state
	run -0 --separate-stderr strace -f -o calls -e trace=landlock_restrict_self,openat,execve,socket "$TOP/bin/sp-new" --confine=require -s state talks
	assert_output $'talks/a.txt\ntalks/b.txt'
	run -0 sed -n '/landlock_restrict_self/,$p' calls
	refute_output --regexp 'socket|execve'
	# what is opened to write is the new state alone
	run -0 sh -c "grep -E 'O_WRONLY|O_RDWR|O_CREAT' calls | grep -vE '\"state\.' || true"
	assert_output ''
}

# --- what goes on meanwhile

# changing COMMAND: a.txt is changed by its command; it is done again in the next run
changing() {
	rm -rf state talks
	mkdir talks
	echo 'The first talk.' >talks/a.txt
	run -0 --separate-stderr new talks -- sh -c "$1"
	assert_equal "$stderr" ''
	rm -f talks/other
	run -0 new talks
	assert_output talks/a.txt
}

@test "whatever a command does to its transcript is seen, if only in its times" {
	changing 'echo more >>"$0"'
	changing 'touch -d "2001-02-03" "$0"'
	changing 'touch -d "$(stat -c %y "$0" | sed "s/[.][0-9]*/.000000001/")" "$0"'
	changing 'chmod 640 "$0"'
	changing 'sleep 1.1; chmod 640 "$0"'
	changing 'cp -p "$0" talks/other; mv talks/other "$0"'
	changing 'ln -sf /proc/version "$0"; cat "$0" >talks/other; rm "$0"; mv talks/other "$0"'
}

@test "what its command takes away is not done, nor is it missed" {
	run -0 --separate-stderr new talks -- sh -c '[ "$0" != talks/a.txt ] || rm "$0"'
	assert_equal "$stderr" ''
	run -0 new talks
	assert_output ''
	echo 'The first talk.' >talks/a.txt
	run -0 new talks
	assert_output talks/a.txt
}

@test "what is written to while it is read is left for the next run" {
	traced
	strace -f -qq -e trace=read -P "$PWD/talks/a.txt" -e inject=read:delay_enter=1000000:when=1 -o /dev/null \
		sp-new --confine=off -s state talks >first &
	sleep 0.5
	echo 'More of it.' >>talks/a.txt
	wait
	assert_equal "$(cat first)" talks/b.txt
	run -0 new talks
	assert_output talks/a.txt
}

@test "a folder too large for memory is no empty one" {
	case ${SP_VARIANT-} in sanitize|valgrind|coverage) skip 'such a build takes memory of its own' ;; esac
	mkdir many
	(cd many && seq -f '%0200.0f' 40000 | xargs touch)
	run -1 --separate-stderr bash -c 'ulimit -v 20000; exec sp-new -s state --dry-run many'
	assert_equal "$stderr" 'sp-new: many: Cannot allocate memory'
	rm -r many
}

@test "a transcript that may not be read, a folder, a FIFO: said, and the rest is done" {
	traced
	mkdir talks/sub
	run -1 --separate-stderr strace -f -qq -e trace=openat -P "$PWD/talks/a.txt" -e inject=openat:error=EACCES -o /dev/null \
		sp-new --confine=off -s state "$PWD/talks"
	assert_output "$PWD/talks/b.txt"
	assert_equal "$stderr" "sp-new: $PWD/talks/a.txt: Permission denied"
	run -1 --separate-stderr strace -f -qq -e trace=openat -P "$PWD/talks/sub" -e inject=openat:error=EACCES -o /dev/null \
		sp-new --confine=off -s state "$PWD/talks"
	assert_output "$PWD/talks/a.txt"
	assert_equal "$stderr" "sp-new: $PWD/talks/sub: Permission denied"
	mkfifo pipe
	echo late >talks/sub/c.txt
	run -1 --separate-stderr new pipe '' talks
	assert_output talks/sub/c.txt
	assert_equal "$stderr" $'sp-new: : No such file or directory\nsp-new: pipe: not a regular file'
}

@test "names like that of the state are others" {
	cp talks/a.txt talks/seen2
	cp talks/b.txt talks/see
	mkdir talks/sub
	cp talks/b.txt talks/sub/seen
	run -0 sp-new -s talks/seen talks
	assert_output $'talks/a.txt\ntalks/b.txt\ntalks/see\ntalks/seen2\ntalks/sub/seen'
	run -0 sp-new -s talks/seen talks /proc/version
	assert_output /proc/version
}

@test "a state that is none, or cannot be: nothing is done" {
	mkdir folder
	mkfifo pipe
	for state in folder pipe none/state talks/a.txt/state; do
		run --separate-stderr sp-new -s "$state" talks
		assert_output ''
		case $state in
		folder) assert_equal "$status $stderr" '2 sp-new: folder: Is a directory' ;;
		pipe) assert_equal "$status $stderr" '2 sp-new: pipe: not a regular file' ;;
		none/state) assert_equal "$status $stderr" '2 sp-new: none/state: No such file or directory' ;;
		*) assert_equal "$status $stderr" '1 sp-new: talks/a.txt/state: Not a directory' ;;
		esac
	done
	# room for the name of its lock, and none for that of the new file
	long=$(printf 's%.0s' {1..249})
	run -1 --separate-stderr sp-new -s "$long" talks
	assert_equal "$stderr" "sp-new: $long: File name too long"
	assert [ ! -e "$long" ]
}

@test "lines of a state that are none" {
	digest=$(printf '%064d' 0)
	for text in "$digest" "$digest$(printf '\t')" "$digest$(printf '\ta\tb')" "$(printf '%063d\ta' 0)" "$(printf '%064d\ta' 0 | tr 0 g)" \
		"$(printf '%064d\ta' 0 | tr 0 :)" "$(printf '%064d\ta\n%064d\ta\n#! end' 0 1)" '' '#! end'; do
		printf '#! sp-new 1\n%s\n' "$text" >state
		[ "$text" != '#! end' ] || printf '#! sp-new 1\n#! end' >state
		run -2 --separate-stderr new talks
		assert_output ''
		assert_equal "$stderr" 'sp-new: state: damaged: not as sp-new wrote it'
	done
	printf '#! sp-new 1\n#! end\nmore\n' >state
	run -2 --separate-stderr new talks
	assert_equal "$stderr" 'sp-new: state: damaged: not as sp-new wrote it'
}

@test "calls that a signal cuts short are made again" {
	traced
	for call in flock:error=EINTR:when=1 waitid:error=EINTR:when=1 waitid:error=ECHILD:when=1; do
		rm -f state
		run -0 --separate-stderr strace -qq -e "trace=${call%%:*}" -e "inject=$call" -o /dev/null sp-new -s state talks -- echo
		assert_output $'talks/a.txt\ntalks/b.txt'
		assert_equal "$stderr" ''
	done
	rm -f state
	run -1 --separate-stderr strace -qq -e trace=flock -e inject=flock:error=ENOLCK -o /dev/null sp-new -s state talks
	assert_equal "$stderr" 'sp-new: state: No locks available'
}

@test "on a terminal a name is made safe, but with --null it stays" {
	mv talks/a.txt talks/$'a\033[31m.txt'
	rm talks/b.txt
	run -0 script -qec 'sp-new --dry-run -s state talks' /dev/null </dev/null
	assert_output $'talks/a<U+001B>[31m.txt\r'
	run -0 sh -c "script -qec 'sp-new --dry-run --null -s state talks' /dev/null </dev/null | tr '\\0' '\\n'"
	assert_output $'talks/a\033[31m.txt'
}

@test "a line that is shown may have words that are empty or cannot be written" {
	run -0 new --dry-run -n 1 talks -- echo '' 'a b' "it's"
	assert_output $'echo \'\' \'a b\' \'it\'\\\'\'s\' talks/a.txt'
	long=$(head -c 100000 /dev/zero | tr '\0' x)
	run -1 --separate-stderr sh -c 'sp-new -s state --dry-run talks -- echo "$0" >/dev/full' "$long"
	assert_equal "$stderr" 'sp-new: standard output: No space left on device'
}
