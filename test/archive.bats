# SPDX-License-Identifier: ISC
# sp-store and sp-find where it is not as on other days: odd archives, odd questions, calls that fail.

load helper

setup() {
	cd "$D" || return 1
	sample
	cp "$S" talk.txt
	TAB=$'\t'
}

# failing CALLS ERROR WHEN COMMAND: with that call failing
failing() {
	local calls=$1 error=$2 when=$3
	shift 3
	run --separate-stderr strace -qq -e "trace=$calls" -e "inject=$calls:error=$error:when=$when" -o /dev/null "$@"
}

# --- archives

@test "an empty file becomes an archive, and is none before that" {
	: >a.db
	run -1 --separate-stderr sp-find a.db
	assert_equal "$stderr" 'sp-find: a.db: not an archive of sp-store'
	sp-store a.db talk.txt
	sp-find a.db | cmp - <(sp-split talk.txt)
	sqlite3 numbered.db 'PRAGMA user_version = 1'
	cp numbered.db before
	run -1 --separate-stderr sp-store numbered.db talk.txt
	assert_equal "$stderr" 'sp-store: numbered.db: not an archive of sp-store'
	cmp before numbered.db
}

@test "no right to the archive or its folder is told before it is opened" {
	traced
	failing faccessat2 EROFS 1 sp-store --confine=off a.db talk.txt
	assert_equal "$status $stderr" '1 sp-store: a.db: Read-only file system'
	assert [ ! -e a.db ]
	sp-store a.db talk.txt
	for when in 1 2; do
		failing faccessat2 EACCES "$when" sp-store --confine=off a.db "$S"
		assert_equal "$status $stderr" '1 sp-store: a.db: Permission denied'
	done
	sp-find a.db | cmp - <(sp-split talk.txt)
	run -1 --separate-stderr sp-store talk.txt/a.db talk.txt
	assert_equal "$stderr" 'sp-store: talk.txt/a.db: Not a directory'
}

# holding SQL: another program has the archive in hand until `go` is there, and does that then
holding() {
	rm -f locked go
	sqlite3 a.db 'BEGIN IMMEDIATE' '.shell touch locked; until [ -e go ]; do sleep 0.05; done' "$1" &
	until [ -e locked ]; do sleep 0.05; done
}

@test "an old archive that is in use is brought up to date once it is free, or left" {
	sqlite3 a.db <"$TOP/testdata/archive/version-1.sql" >/dev/null
	sqlite3 a.db 'PRAGMA journal_mode = WAL' >/dev/null
	holding ROLLBACK
	run -1 --separate-stderr sp-store --wait 0 a.db talk.txt
	assert_equal "$stderr" 'sp-store: a.db: in use by another program'
	touch go
	wait
	assert_equal "$(sqlite3 a.db 'PRAGMA user_version')" 1
	sp-store a.db talk.txt
	assert_equal "$(sqlite3 a.db 'PRAGMA user_version')" 2
	whole a.db
}

@test "an archive that another run brings up to date meanwhile is not brought there twice" {
	sp-store a.db talk.txt
	sp-store a.db </dev/null
	sqlite3 a.db 'PRAGMA user_version = 1'
	holding 'PRAGMA user_version = 2; COMMIT'
	sp-store --wait 60 a.db "$S" &
	sleep 0.5
	touch go
	wait
	assert_equal "$(sqlite3 a.db 'SELECT count(*) FROM document')" 2
	whole a.db
}

@test "words to be folded anew wait for the archive too" {
	sp-store a.db talk.txt
	sqlite3 a.db "UPDATE indexed SET fold = 'other'; INSERT INTO words (words) VALUES ('delete-all')"
	holding ROLLBACK
	run -1 --separate-stderr sp-store --wait 0 a.db </dev/null
	assert_equal "$stderr" 'sp-store: a.db: in use by another program'
	touch go
	wait
	sp-store a.db </dev/null
	assert_equal "$(sp-find a.db twelve | wc -l)" "$(sp-split talk.txt | grep -ci twelve)"
	whole a.db
}

@test "the same records, and their source is there now" {
	sp-split talk.txt >in
	mv talk.txt elsewhere
	sp-store a.db in
	assert_equal "$(sqlite3 a.db 'SELECT source_sha256 IS NULL FROM document')" 1
	mv elsewhere talk.txt
	sp-store a.db in
	sum=$(sha256sum talk.txt | cut -d' ' -f1)
	assert_equal "$(sqlite3 a.db 'SELECT source_sha256, source_bytes FROM document')" "$sum|$(wc -c <talk.txt)"
	# it is not forgotten where it cannot be read for once
	rm talk.txt
	sp-store a.db in
	assert_equal "$(sqlite3 a.db 'SELECT source_sha256 FROM document')" "$sum"
	sp-find a.db | cmp - in
}

@test "a source that cannot be read is stored without its sum" {
	traced
	sp-split talk.txt >in
	run -0 --separate-stderr strace -qq -e trace=read -P "$PWD/talk.txt" -e inject=read:error=EIO:when=1 -o /dev/null sp-store --confine=off a.db in
	assert_equal "$stderr" ''
	assert_equal "$(sqlite3 a.db 'SELECT source_sha256 IS NULL FROM document')" 1
	sp-find a.db | cmp - in
	# one whose reading a signal cut short has its sum
	strace -qq -e trace=read -P "$PWD/talk.txt" -e inject=read:error=EINTR:when=1 -o /dev/null sp-store --confine=off a.db in
	assert_equal "$(sqlite3 a.db 'SELECT source_sha256 FROM document')" "$(sha256sum talk.txt | cut -d' ' -f1)"
}

@test "more records than wait for the index at a time" {
	case ${SP_VARIANT-} in valgrind | sanitize) skip "takes long: $SP_VARIANT" ;; esac
	many 10100 | sp-store a.db
	assert_equal "$(sqlite3 a.db 'SELECT count(*) FROM record')" 101000
	assert_equal "$(sp-find a.db 'well 9999' | wc -l)" 10
	assert_equal "$(sp-find a.db 'well 10100' 'place 3' | wc -l)" 1
}

# --- questions

# asked COUNT ARGUMENT ...: sp-find finds so many
asked() {
	local count=$1
	shift
	assert_equal "$(sp-find "$@" | wc -l)" "$count"
}

@test "at most so many, units around and what lies within, also without words" {
	many 4 >in
	sp-store a.db in
	sp-find -n 3 a.db | cmp - <(head -n 3 in)
	sp-find -n 3 a.db -d talks/00002.txt | cmp - <(sed -n 11,13p in)
	sp-split talk.txt | sp-quote -a >said
	sp-store b.db said
	sp-find -a --kind sent b.db | cmp - <(awk -F'\t' '$5 == "sent" { end = $4 } $3 < end' said)
	# the unit that a quotation stands in
	sp-find --context 1 --kind quote --who Okafor -n 1 b.db >found
	assert_equal "$(cut -f5 found | sort -u)" $'quote\nsent'
	sp-find --context 1 --kind quote --who Okafor b.db | grep -qxFf found
}

@test "of the best ones, those by a speaker, of a document, a day, a kind, to the letter" {
	sp-split talk.txt | sp-quote -a >in
	many 1 >>in
	sp-store a.db in
	asked 1 -n 1 --who Okafor a.db schools
	asked 1 -n 5 --who Okafor --kind quote a.db schools
	asked 2 -n 2 -d talks/00001.txt a.db well
	asked 0 -n 2 -d other a.db well
	asked 2 -n 2 --after 2024-02-18 a.db well
	asked 0 -n 2 --before 2023 a.db well
	asked 1 -n 1 --kind quote a.db schools
	asked 0 -n 1 --kind key a.db schools
	asked 0 -n 1 --exact a.db Well
	asked 1 -n 1 --exact a.db well
}

@test "what waits for its index may be better than what is in it" {
	many 3 >in
	for i in 1 2 3 4 5 6 7 8 9; do printf 'late\t-\t%d\t%d\tsent\t-\t-\t-\tnothing of it\n' "${i}00" "${i}13"; done >>in
	printf 'late\t-\t1000\t1010\tsent\t-\t-\t-\twell, well\n' >>in
	sp-store a.db in
	upto=$(sqlite3 a.db 'SELECT max(id) - 10 FROM record')
	sqlite3 a.db "INSERT INTO words (words, rowid, written, folded, found) SELECT 'delete', id, NULL, text, NULL FROM record WHERE id > $upto; UPDATE indexed SET upto = $upto"
	run -0 sh -c 'sp-find -n 1 a.db well | cut -f9'
	assert_output 'well, well'
	asked 31 -n 40 a.db well
}

@test "an index that names a record that is not there" {
	sp-store a.db talk.txt
	sqlite3 a.db "INSERT INTO words (rowid, folded) VALUES (999999, 'lost schools')"
	asked 0 -n 5 a.db lost
	asked 0 a.db lost
	assert_equal "$(sp-find -n 50 a.db schools | sort)" "$(sp-split talk.txt | grep -i schools | sort)"
}

@test "a word that is none finds nothing, whatever stands beside it" {
	sp-store a.db talk.txt
	asked 0 a.db '...' schools
	asked 0 a.db schools '...'
	asked 0 a.db '...'
	asked 3 --query a.db schools twelve
	printf 'x\t-\t0\t5\tquote\tAda\tsay\t-\tCafé\nx\t-\t6\t11\tsent\t-\t-\t-\tCafé\nx\t-\t12\t16\tsent\t-\t-\t-\tCafe\n' >x
	sp-store x.db x
	asked 2 x.db cafe
	asked 1 --exact x.db Café
	asked 1 --exact --kind quote x.db Café
	asked 0 --exact --kind quote x.db Cafe
}

@test "a name that begins with a digit" {
	printf 'd\t-\t0\t3\tquote\t4You Group\tsay\t-\tone\nd\t-\t4\t7\tquote\t4 Fingers\tsay\t-\ttwo\n' | sp-store a.db
	run -0 sh -c 'sp-find --who 4 a.db | cut -f6'
	assert_output '4 Fingers'
}

@test "more words than a question takes" {
	sp-store a.db talk.txt
	run -1 --separate-stderr sp-find --exact a.db $(seq 1000)
	assert_output ''
	assert_equal "$stderr" 'sp-find: a.db: too many words and conditions'
}

@test "words that are found and cannot be written" {
	many 300 | sp-store a.db
	for words in well '-n 5000 well' '--context 1 well'; do
		run -1 --separate-stderr sh -c 'sp-find a.db $0 >/dev/full' "$words"
		assert_equal "$stderr" 'sp-find: standard output: No space left on device'
	done
}
