# SPDX-License-Identifier: ISC
# sp-store and sp-find: what goes in comes out, nothing is lost, whatever happens.

load helper

setup() {
	cd "$D" || return 1
	sample
	cp "$S" talk.txt
	TAB=$'\t'
}

# annotated FILE: the document with all that is found in it
annotated() { sp-split "$1" | sp-quote -a | sp-date -a | sp-theme -a; }

# refused WORDS: sp-store said so in one line, with status 1
refused() {
	assert_equal "$status" 1
	assert_equal "$stderr" "sp-store: $1"
}

store() { run --separate-stderr sp-store "$@"; }

# --- what goes in comes out

@test "what goes in comes out, byte for byte, and proves true" {
	for file in $(documents); do annotated "$file"; done >in
	sp-store a.db <in
	sp-find a.db | cmp in
	sp-find a.db | sp-check
	whole a.db
}

@test "a text is split first, as by sp-split" {
	sp-store a.db talk.txt
	sp-split talk.txt | cmp - <(sp-find a.db)
	sp-store -d named -l en -D 2001 b.db <talk.txt
	sp-split -d named -l en -D 2001 <talk.txt | cmp - <(sp-find b.db)
}

@test "one document by its name, also where the name is odd" {
	name=$(printf 'a\nb\377%%')
	cp talk.txt "$name"
	sp-store a.db "$name" talk.txt
	sp-find -d talk.txt a.db | cmp - <(sp-split talk.txt)
	sp-find --doc="$name" a.db | cmp - <(sp-split "$name")
	run -0 sp-find --doc=none a.db
	assert_output ''
}

@test "running twice changes nothing" {
	annotated talk.txt >in
	sp-store a.db <in
	sqlite3 a.db .dump >first
	sp-store a.db <in
	sqlite3 a.db .dump | cmp first -
	# nor do the same records from a place where the source is not seen
	mkdir elsewhere
	(cd elsewhere && sp-store ../a.db <../in)
	sqlite3 a.db .dump | cmp first -
}

@test "a document that changed takes the place of what was there of it" {
	many 3 >in
	sp-store a.db <in
	sed -i '/00002/s/dig/dug/' in
	grep 00002 in | head -n 4 | sp-store a.db
	assert_equal "$(sp-find a.db | wc -l)" 24
	assert_equal "$(sp-find a.db dug | wc -l)" 4
	assert_equal "$(sp-find a.db dig | wc -l)" 20
	assert_equal "$(sqlite3 a.db "SELECT count(*) FROM words WHERE words MATCH 'dig'")" 20
	whole a.db
}

@test "documents of one name in one run stand side by side, and go together" {
	{ sp-split -d - talk.txt; sp-split -d - talk.txt; } >in
	sp-store a.db <in
	sp-find a.db | cmp in
	sp-store a.db <in
	sp-find a.db | cmp in
	sp-split -d - talk.txt | sp-store a.db
	sp-find a.db | cmp - <(sp-split -d - talk.txt)
	assert_equal "$(sqlite3 a.db 'SELECT count(*) FROM document')" 1
	whole a.db
}

@test "dates and fields that differ within a document are kept" {
	printf 'x\t2024\t0\t3\tsent\tA\t-\tpar=1\tone\nx\t-\t4\t7\tsent\tB\tv\tpar=2\ttwo\nx\t2024-01\t8\t13\tstrange\t-\t-\t-\tthree\n' >in
	sp-store a.db <in
	sp-find a.db | cmp in
}

@test "no record at all makes an archive without any" {
	sp-store a.db </dev/null
	run -0 sp-find a.db
	assert_output ''
	run -0 sp-find a.db word
	assert_output ''
	assert_equal "$(sp-find -H a.db | wc -l)" 1
	whole a.db
}

@test "provenance: the source's sum and size, where it can be read" {
	annotated talk.txt >in
	sp-store a.db <in
	many 1 | sp-store a.db
	sp-store -d std a.db <talk.txt
	sum=$(sha256sum talk.txt | cut -d' ' -f1)
	size=$(wc -c <talk.txt)
	run -0 sqlite3 a.db 'SELECT name, source_sha256, source_bytes FROM document ORDER BY id'
	assert_output "talk.txt|$sum|$size
talks/00001.txt||
std|$sum|$size"
	assert_equal "$(sqlite3 a.db "SELECT records_sha512 FROM document WHERE name = 'talk.txt'")" "$(sha512sum <in | cut -d' ' -f1)"
}

@test "a source that is no file is not waited for" {
	mkfifo pipe
	printf 'pipe\t-\t0\t3\tsent\t-\t-\t-\tone\n/dev/zero\t-\t0\t3\tsent\t-\t-\t-\tone\na%%00b\t-\t0\t3\tsent\t-\t-\t-\tone\n' >in
	run -0 timeout 10 sp-store a.db in
	assert_equal "$(sqlite3 a.db 'SELECT count(*) FROM document WHERE source_sha256 IS NULL')" 3
}

# --- finding

@test "words, all of them, in any order; a phrase; the begin of a word" {
	sp-store a.db talk.txt
	run -0 sh -c 'sp-find a.db schools TWELVE | cut -f9'
	assert_line -p 'would build twelve schools.'
	run -0 sh -c 'sp-find a.db "twelve schools" | cut -f9'
	assert_line -p 'would build twelve schools.'
	run -0 sp-find a.db 'schools twelve'
	assert_output ''
	run -0 sh -c 'sp-find a.db "inflat*" | cut -f9'
	assert_output -p 'unemployment and inflation hurt the poor.'
	run -0 sp-find a.db inflat
	assert_output ''
	run -0 sp-find a.db 'and infl*'
	assert_line -p 'unemployment and inflation'
}

@test "letters and marks are folded, in what is kept and in what is asked" {
	printf '%s\n' 'او نمی‌خواهد كتاب را بخواند.' >fa.txt
	printf 'The Café of Ḥusayn, “naïve”…\n' >en.txt
	sp-store a.db fa.txt en.txt
	for word in نمی‌خواهد نميخواهد کتاب كتاب کِتاب; do
		run -0 sh -c 'sp-find a.db "$0" | cut -f1' "$word"
		assert_output fa.txt
	done
	for word in cafe CAFÉ husayn Ḥusayn naive 'cafe of husayn naive'; do
		run -0 sh -c 'sp-find a.db "$0" | cut -f1' "$word"
		assert_output en.txt
	done
	# one verb is not found by its second half
	run -0 sp-find a.db خواهد
	assert_output ''
	# as written
	run -0 sp-find --exact a.db كتاب
	assert_output
	for word in کتاب cafe café; do
		run -0 sp-find --exact a.db "$word"
		assert_output ''
	done
	run -0 sp-find --exact a.db Café 'Ḥus*'
	assert_output
}

@test "what is looked for is data, never syntax" {
	sp-store a.db talk.txt
	sqlite3 a.db .dump >before
	for word in '"' "'" '*' '"*' 'a"b' "x' OR 1=1 --" 'AND' 'NOT' 'written : x' '{a b}' '^x' 'NEAR(a b)' '(' ')' 'a)b' '-' '+' 'schools"; DROP TABLE record; --' \
		"'; DELETE FROM document; --" $'\001' $'\377' $'\377*' '%' '_' '\' '؟' '“”' ''; do
		run -0 --separate-stderr sp-find a.db -- "$word"
		assert_equal "$stderr" ''
		[ "$word" = '-' ] || refute_output -p 'MATCH'
		for option in --who --theme --doc --kind; do
			run -0 --separate-stderr sp-find "$option=$word" a.db schools
			assert_output ''
			assert_equal "$stderr" ''
		done
	done
	sqlite3 a.db .dump | cmp before -
	# words that are operators in an expression are words
	printf 'x\t-\t0\t10\tsent\t-\t-\t-\tblack and or not near white\n' | sed 's/\t10\t/\t27\t/' | sp-store a.db
	run -0 sh -c 'sp-find a.db "AND" OR NOT NEAR | cut -f1'
	assert_output x
	run -0 sp-find a.db -- 'schools"' 'bui*'
	assert_output -p 'would build twelve schools.'
}

@test "fields that are SQL are text" {
	printf "x'); DROP TABLE record; --\t-\t0\t3\tsent\t' OR '1\t\"\t-\tone\n" >in
	sp-store a.db <in
	sp-find a.db one | cmp in
	sp-find a.db --who "' OR '1" | cmp in
}

@test "an expression, where it is asked for" {
	sp-store a.db talk.txt
	assert_equal "$(sp-find --query a.db '(Inflation OR schools) NOT twelve' | wc -l)" 2
	assert_equal "$(sp-find --query a.db 'NEAR(recalled war, 3)' | wc -l)" 1
	run -2 --separate-stderr sp-find --query a.db 'schools AND'
	assert_output ''
	assert_regex "$stderr" '^sp-find: --query: fts5: syntax error'
	assert_equal "$(wc -l <<<"$stderr")" 1
}

@test "by speaker, theme, kind and day" {
	annotated talk.txt >in
	sp-store a.db <in
	# what filters read, and her quotations
	run -0 sh -c 'sp-find --who "ada winter" a.db | cut -f5 | sort -u'
	assert_output quote
	assert_equal "$(sp-find --who Winter a.db | wc -l)" "$(grep -c "${TAB}quote${TAB}Ada Winter" in)"
	run -0 sp-find --who Wint a.db
	assert_output ''
	run -0 sh -c 'sp-find --kind quote,name a.db schools | cut -f5 | sort -u'
	assert_output quote
	# what is found out of a quotation is its speaker's
	printf 'q\t-\t0\t30\tsent\t-\t-\t-\the says we came on 3 May 2001.\nq\t-\t8\t29\tquote\tAda\tsay\t-\twe came on 3 May 2001\nq\t-\t19\t29\tdate\t-\t2001-05-03\t-\t3 May 2001\n' >q
	sp-store q.db <q
	sp-find --who Ada --kind date q.db | cmp - <(grep "${TAB}date" q)
	sp-find --who Ada --kind date q.db May | cmp - <(grep "${TAB}date" q)
	# themes, and those below them
	printf 'x\t-\t0\t3\tsent\t-\t-\t-\tone\nx\t-\t0\t3\ttheme\t-\teconomy/prices\t-\tone\nx\t-\t0\t3\ttheme\t-\teconomyx\t-\tone\nx\t-\t4\t7\tsent\t-\t-\t-\ttwo\n' >x
	sp-store x.db <x
	for word in '' one; do
		sp-find --theme economy x.db $word | cmp - <(sed -n 1p x)
		sp-find --theme economy/prices --kind theme x.db $word | cmp - <(sed -n 2p x)
		run -0 sp-find --theme prices x.db $word
		assert_output ''
	done
	run -0 sp-find --theme economy x.db two
	assert_output ''
}

@test "dates of documents, and dates that are named, by their interval" {
	for date in - 2023 2024-02 2024-02-18 2025-01-01; do
		printf '%s\t%s\t0\t3\tsent\t-\t-\t-\tone\n' "$date" "$date"
	done >in
	sp-store a.db <in
	found() { sp-find "$@" | cut -f1 | tr '\n' ' '; }
	assert_equal "$(found a.db --after 2024-02-10)" '2024-02 2024-02-18 2025-01-01 '
	assert_equal "$(found a.db one --after 2023-12-31 --before 2024)" '2023 2024-02 2024-02-18 '
	assert_equal "$(found a.db --before 2024-02-17)" '2023 2024-02 '
	assert_equal "$(found a.db --before 2022)" ''
	run -2 --separate-stderr sp-find a.db --after 2024-02-30
	assert_equal "$stderr" 'sp-find: --after: no such date; want 2024-02-18, 2024-02 or 2024'
	# named in the text, as sp-date reads it
	annotated talk.txt | sp-store b.db
	run -0 sh -c 'sp-find b.db --about --after 1988 --before 2000 | cut -f9'
	assert_output 'He recalled the war of 1988.'
	run -0 sh -c 'sp-find b.db --about --after 2019-03 --before 2019-03 waited | cut -f5'
	assert_output sent
	run -0 sh -c 'sp-find b.db --about --kind date --before 1990 | cut -f7'
	assert_output 1988
}

@test "the best ones, the units around, what lies within" {
	many 20 | sed '/00007/s/in place 4/well well4/' >in
	sp-store a.db <in
	run -0 sh -c 'sp-find -n 1 a.db well | cut -f1,9'
	assert_output "talks/00007.txt${TAB}we dig well 7 well well4."
	assert_equal "$(sp-find -n 25 a.db well | wc -l)" 25
	# documents stay together, so that it is a stream
	sp-find -n 150 a.db 'pl*' | cut -f1 | uniq | sort | uniq -d >twice
	cmp twice /dev/null
	run -0 sh -c 'sp-find -n 1 --context 1 a.db well | cut -f8'
	assert_output $'par=4\npar=5\npar=6'
	run -0 sh -c 'sp-find --context 2 a.db "place 0" | cut -f8 | sort -u'
	assert_output $'par=1\npar=2\npar=3'
	# the sentence with all that was found in it, once
	annotated talk.txt >talk
	sp-store b.db <talk
	sp-find -a b.db inflation | cmp - <(awk -F'\t' '/inflation hurt/ && $5 == "sent" { a = $3; b = $4 } a && $3 >= a && $4 <= b' talk)
	assert_equal "$(sp-find -a --context 1 b.db twelve schools | sort | uniq -d | wc -l)" 0
}

@test "what was stored but not yet indexed, by a run that was killed, is found all the same" {
	{ many 30; annotated talk.txt; } >in
	sp-store a.db <in
	ask() {
		sp-find a.db well
		sp-find a.db schools TWELVE
		sp-find a.db 'we dig well 7'
		sp-find -n 3 a.db well 'pl*'
		sp-find -n 400 a.db 'we*'
		sp-find --who 'Ada Winter' a.db schools
		sp-find --after 2024-02-18 --context 1 a.db inflation
		sp-find -n 2 --exact a.db 'Ada Winter'
	}
	ask >all
	[ "$(wc -l <all)" -gt 600 ]
	sqlite3 a.db "INSERT INTO words (words) VALUES ('delete-all'); UPDATE indexed SET upto = 0"
	ask | cmp all
	# the next run indexes it
	sp-store a.db </dev/null
	ask | cmp all
	whole a.db
}

@test "a name is found by whole words of it, wherever they stand" {
	for who in 'Ann Lee' 'Annlee Bo' 'Lee Ann' 'Leeann Ann' '李安' 'É Ann-Lee' 'Ann9'; do
		printf 'd%s\t-\t0\t3\tquote\t%s\tsay\t-\tone\n' "${who// /}" "$who"
	done >in
	sp-store a.db <in
	who() { sp-find --who "$1" a.db | cut -f6 | paste -sd,; }
	assert_equal "$(who ann)" 'Ann Lee,Lee Ann,Leeann Ann,É Ann-Lee'
	assert_equal "$(who 'ANN LEE')" 'Ann Lee'
	assert_equal "$(who lee)" 'Ann Lee,Lee Ann,É Ann-Lee'
	assert_equal "$(who e)" 'É Ann-Lee'
	assert_equal "$(who 李安)" 李安
	assert_equal "$(who 李)" ''
	assert_equal "$(who ' ')" ''
}

@test "formats" {
	annotated talk.txt >in
	sp-store a.db <in
	sp-find -H a.db | tail -n +2 | cmp in
	sp-find -o json a.db inflation | jq -e '.kind == "sent"'
	run -0 sp-find -o text a.db inflation
	assert_line -n 0 'talk.txt, 2024-02-18'
}

@test "sqlite3 alone reads the stream" {
	annotated talk.txt >in
	many 10 >>in
	sp-store a.db <in
	sqlite3 -separator "$TAB" a.db 'SELECT * FROM stream' | cmp in
}

# --- the schema

@test "an archive says what it is" {
	sp-store a.db talk.txt
	run -0 sqlite3 a.db 'PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode'
	assert_output $'1936736626\n2\nwal'
	assert_equal "$(ls a.db*)" a.db
}

@test "an archive of an older version is brought up to date, and read after that" {
	sqlite3 a.db <"$TOP/testdata/archive/version-1.sql" >/dev/null
	run -1 --separate-stderr sp-find a.db
	assert_equal "$stderr" 'sp-find: a.db: of an older version; sp-store brings it up to date'
	sp-store a.db </dev/null
	assert_equal "$(sqlite3 a.db 'PRAGMA user_version')" 2
	assert_equal "$(sp-find a.db | wc -l)" 3
	run -0 sh -c 'sp-find a.db --about --after 2019-03-15 --before 2019-03-15 channels | cut -f1'
	assert_output old.txt
	run -0 sh -c 'sp-find a.db کتاب | cut -f1'
	assert_output older.txt
	whole a.db
	# a migrated archive has the tables of a new one
	sp-store b.db </dev/null
	diff <(sqlite3 a.db 'SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2') <(sqlite3 b.db 'SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2')
}

@test "words that another version folded are folded anew" {
	sp-store a.db talk.txt
	sqlite3 a.db "UPDATE indexed SET fold = 'other'; INSERT INTO words (words) VALUES ('delete-all')"
	run -0 sp-find a.db schools
	assert_output ''
	sp-store a.db </dev/null
	run -0 sp-find a.db schools
	assert_output
	whole a.db
}

@test "an archive of a newer version, of another program, or none: left as it is" {
	sp-store a.db talk.txt
	sqlite3 a.db 'PRAGMA user_version = 99'
	sqlite3 other.db 'CREATE TABLE x (a)'
	sqlite3 id.db 'PRAGMA application_id = 7'
	echo 'Not a database, but a text of some length.' >text.db
	for file in a.db other.db id.db text.db; do
		cp "$file" before
		store "$file" talk.txt
		if [ "$file" = a.db ]; then refused "a.db: of a newer version of sp-store"; else refused "$file: not an archive of sp-store"; fi
		cmp before "$file"
		run -1 --separate-stderr sp-find "$file"
		assert_output ''
		assert_equal "$(wc -l <<<"$stderr")" 1
		cmp before "$file"
		assert [ ! -e "$file-wal" ]
	done
}

# --- faults

@test "broken records are named and left out; what is there of such a document stays" {
	many 3 >good
	sed '15s/\t/ /' good >bad
	store a.db <bad
	refused 'standard input:15: not nine fields'
	sp-find a.db | cmp - <(sed 15d good)
	sp-store a.db <good
	store a.db <bad
	refused 'standard input:15: not nine fields'
	sp-find a.db | cmp - good
	# a document that begins with a broken one, whose nobody knows
	sed -n '11,20p' good | sed '1s/\t/ /' | cat <(head -n 10 good) - >bad
	store a.db <bad
	assert_equal "$status" 1
	sp-find a.db | cmp - good
	# cut off
	head -c -5 good >bad
	store a.db <bad
	refused 'standard input:30: the last record is cut off'
	sp-find a.db | cmp - good
}

@test "an input that cannot be read is named, the others are stored" {
	store a.db talk.txt none /
	assert_equal "$status" 1
	assert_equal "$stderr" $'sp-store: none: No such file or directory\nsp-store: /: Is a directory'
	sp-find a.db | cmp - <(sp-split talk.txt)
}

@test "a read error keeps what is there of the document" {
	traced
	many 3000 >in
	sp-store a.db <in
	sed 's/dig/dug/' in >new
	run -1 --separate-stderr strace -qq -e trace=read -P "$PWD/new" -e inject=read:error=EIO:when=3 -o /dev/null sp-store --confine=off a.db new
	assert_equal "$stderr" 'sp-store: new: Input/output error'
	# each document is the old one or the new one
	sp-find a.db | sed 's/dug/dig/' | sort | cmp - <(sort in)
	sp-find a.db | awk -F'\t' '{ how[$1] = how[$1] (/dug/ ? "n" : "o") } END { for (d in how) if (how[d] !~ /^(n{10}|o{10}|nnnnnnnnnn|oooooooooo)$/) exit 1 }'
	whole a.db
}

@test "an archive that another program writes to is waited for, or given up" {
	sp-store a.db talk.txt
	sqlite3 a.db 'BEGIN IMMEDIATE' '.shell touch locked; until [ -e go ]; do sleep 0.05; done' &
	until [ -e locked ]; do sleep 0.05; done
	many 1 >in
	store --wait 0 a.db <in
	refused 'a.db: in use by another program'
	# reading goes on
	sp-find a.db | cmp - <(sp-split talk.txt)
	sp-store a.db <in &
	sleep 0.2
	touch go
	wait
	assert_equal "$(sp-find --doc talks/00001.txt a.db | wc -l)" 10
	whole a.db
}

@test "two at a time: nothing of either is lost" {
	many "$(slow 300)" >one
	sed 's/^talks/others/' one >two
	# they begin the archive at once
	for _ in $(seq "$(slow 20)"); do
		rm -f a.db a.db-wal a.db-shm
		sp-store --wait 60 a.db <one 3>&- &
		sp-store --wait 60 a.db <two
		wait $!
		sp-find a.db | sort | cmp - <(sort one two)
		whole a.db
	done
}

@test "a damaged archive is said, by both" {
	many 500 | sp-store a.db
	pages=$(($(wc -c <a.db) / 4096))
	for page in $(seq 1 "$((pages / 7))" "$((pages - 1))"); do
		cp a.db bad.db
		yes garbage | head -c 4096 | dd of=bad.db bs=4096 seek="$page" conv=notrunc 2>/dev/null
		run --separate-stderr sp-find bad.db
		[ "$status" -le 1 ]
		[ "$status" -eq 0 ] || assert_equal "$stderr" 'sp-find: bad.db: damaged: not as SQLite wrote it'
		run --separate-stderr sp-find bad.db well 'pl*'
		[ "$status" -le 1 ]
		many 500 | sed 's/dig/dug/' >new
		run --separate-stderr sp-store bad.db new
		[ "$status" -le 1 ]
		[ "$status" -eq 0 ] || assert_equal "$(wc -l <<<"$stderr")" 1
	done
	head -c 50000 a.db >short.db
	run -1 --separate-stderr sp-find short.db
	assert_equal "$stderr" 'sp-find: short.db: damaged: not as SQLite wrote it'
	many 500 | sed 's/dig/dug/' >new
	store short.db new
	refused 'short.db: damaged: not as SQLite wrote it'
}

@test "no file, no folder, a link, a folder, no right" {
	ln -s a.db link.db
	mkdir folder
	for name in none/a.db link.db folder /dev/null ''; do
		store "$name" talk.txt
		assert_equal "$status" 1
		assert_equal "$(wc -l <<<"$stderr")" 1
		[[ $stderr == "sp-store: $name: "* ]]
	done
	assert [ ! -e a.db ]
	run -1 --separate-stderr sp-find none.db
	assert_equal "$stderr" 'sp-find: none.db: No such file or directory'
	# names that mean something else to SQLite
	sp-store ./:memory: talk.txt
	sp-find :memory: | cmp - <(sp-split talk.txt)
	sp-store 'file:b?mode=memory' talk.txt
	assert [ -s 'file:b?mode=memory' ]
}

@test "an archive that may only be read is read, and not written to" {
	case ${SP_VARIANT-} in valgrind | coverage) skip "wrapped: $SP_VARIANT" ;; esac
	# a place that others may look at, and rights that root has not
	place=$(mktemp -d /tmp/sp-store.XXXXXX)
	mkdir "$place/kept"
	cp "$TOP/bin/sp-store" "$TOP/bin/sp-find" "$place"
	sp-store "$place/kept/a.db" talk.txt
	many 1 >"$place/in"
	chmod 444 "$place/kept/a.db"
	chmod 555 "$place/kept"
	chmod 755 "$place"
	as='perl -e $)=$(=65534;$>=$<=65534;exec@ARGV'
	[ "$(id -u)" -eq 0 ] || as=env
	cd "$place"
	run --separate-stderr $as ./sp-find kept/a.db
	read_status=$status said=$output
	run --separate-stderr $as ./sp-store kept/a.db in
	left=$(ls kept)
	cd "$D"
	chmod -R u+w "$place"
	rm -rf "$place"
	assert_equal "$read_status" 0
	assert_equal "$said" "$(sp-split talk.txt)"
	refused 'kept/a.db: Permission denied'
	assert_equal "$left" a.db
}

@test "a full disk: what was stored before is there, and the rest comes once there is room" {
	limited
	many 2000 >in
	for blocks in 1 100 500 1500; do
		rm -f a.db*
		run -1 --separate-stderr bash -c 'ulimit -f "$0"; trap "" XFSZ; sp-store a.db in' "$blocks"
		assert_equal "$stderr" 'sp-store: a.db: File too large'
		# a file that is not an archive yet is none; else it is whole
		if [ "$(sqlite3 a.db 'PRAGMA user_version')" -eq 2 ]; then
			whole a.db
			sp-find a.db >got
			head -c "$(wc -c <got)" in | cmp - got
			assert_equal "$(($(wc -l <got) % 10))" 0
		fi
		sp-store a.db in
		sp-find a.db | cmp - in
		whole a.db
	done
}

@test "no write, no sync that fails at any place does harm" {
	traced
	many 100 >in
	sp-store old.db <in
	sed 's/dig/dug/' in >new
	for fault in pwrite64:error=ENOSPC pwrite64:error=EIO fdatasync:error=EIO ftruncate:error=EIO; do
		for when in 1 2 3 5 9 20 60 150; do
			cp old.db a.db
			run --separate-stderr strace -qq -e "trace=${fault%%:*}" -e "inject=$fault:when=$when+" -o /dev/null sp-store --confine=off a.db new
			[ "$status" -le 1 ]
			[ "$status" -eq 0 ] || assert_equal "$(wc -l <<<"$stderr")" 1
			whole a.db
			sp-find a.db | sed 's/dug/dig/' | sort | cmp - <(sort in)
			rm -f a.db*
		done
	done
}

@test "killed at any moment, each document is the old one, the new one, or not there yet" {
	many "$(slow 3000)" >in
	sed 's/dig/dug/' in >new
	for round in $(seq 20); do
		input=in
		[ $((round % 2)) -eq 0 ] || input=new
		# waited for, as timeout does not: it may still be at the file
		sp-store a.db "$input" 3>&- &
		sleep "0.0$((RANDOM % 9 + 1))$((RANDOM % 10))"
		kill -KILL $! || true
		wait $! || true
		[ -e a.db ] || continue
		sp-find a.db 2>/dev/null >got || continue
		# whole documents alone
		assert_equal "$(awk -F'\t' '{ n[$1 (/dug/ ? "n" : "o")]++ } END { for (d in n) if (n[d] != 10) bad++; print bad + 0 }' got)" 0
		# what waits for its index is found as well
		assert_equal "$(sp-find a.db well | wc -l)" "$(wc -l <got)"
		[ $((round % 5)) -ne 0 ] || [ ! -s got ] || whole a.db
	done 2>/dev/null
	sp-store a.db in
	sp-find a.db | sort | cmp - <(sort in)
	assert_equal "$(sqlite3 a.db "SELECT count(*) FROM words WHERE words MATCH 'well'")" "$(wc -l <in)"
	assert_equal "$(sqlite3 a.db "SELECT count(*) FROM words WHERE words MATCH 'dug'")" 0
	whole a.db
}

@test "fifty nights of cron, each killed at some moment: every transcript is in the archive, once" {
	mkdir talks
	cat >annotate <<-'WORK'
		set -o pipefail
		sp-split "$2" | sp-quote -a | sp-date -a | sp-store --wait 60 "$1"
	WORK
	for night in $(seq "$(slow 50)"); do
		printf 'Talk %d\n\n"We are %d," he said on 3 May 2019.\n' "$night" "$night" >"talks/$night.txt"
		# a transcript that is mended later is stored anew
		[ "$night" -lt 2 ] || printf 'Mended.\n' >>"talks/$((night / 2)).txt"
		timeout -s KILL "0.$((RANDOM % 3))$((RANDOM % 9 + 1))" sp-new -s state talks -- bash annotate a.db || true
	done 2>/dev/null
	# what the kill left behind goes on for a moment
	sleep 1
	sp-new -s state talks -- bash annotate a.db
	run -0 sp-new -s state talks
	assert_output ''
	for file in talks/*.txt; do
		sp-find -d "$file" a.db | cmp - <(sp-split "$file" | sp-quote -a | sp-date -a)
	done
	assert_equal "$(sqlite3 a.db 'SELECT count(*) FROM document')" "$(ls talks | wc -l)"
	assert_equal "$(sqlite3 a.db 'SELECT count(*) FROM document WHERE source_sha256 IS NULL')" 0
	whole a.db
}

@test "reading while it is written to: whole documents" {
	many "$(slow 5000)" >in
	sp-store a.db <in &
	until [ -s a.db ]; do sleep 0.01; done
	while kill -0 $! 2>/dev/null; do
		# at the very begin it is no archive yet, at the very end the log goes away
		sp-find a.db >got 2>said || grep -qE 'once more|not an archive|older version|end|No such' said
		assert_equal "$(cut -f1 got | sort | uniq -c | awk '$1 != 10' | wc -l)" 0
	done
	wait
	sp-find a.db | cmp - in
}

@test "an archive is copied with its log, or not at all" {
	many 10 | sp-store a.db
	cp a.db b.db
	echo log >b.db-wal
	run -1 --separate-stderr sp-find b.db
	assert_equal "$stderr" 'sp-find: b.db: left in the middle of a run; sp-store brings it to its end'
}

@test "little memory is an error, not a loss" {
	limited
	many 3000 >in
	sp-store a.db <in
	sed 's/dig/dug/' in >new
	run --separate-stderr bash -c 'ulimit -v 40000; sp-store a.db new'
	[ "$status" -le 1 ]
	[ "$status" -eq 0 ] || assert_equal "$(wc -l <<<"$stderr")" 1
	whole a.db
	sp-find a.db | sed 's/dug/dig/' | sort | cmp - <(sort in)
}

# --- rights

@test "sp-store writes beside its archive and nowhere else; sp-find writes nothing" {
	traced
	sp-store --confine=require a.db talk.txt 2>/dev/null || skip 'this kernel cannot take rights away, or the build keeps them'
	rm a.db
	run -0 strace -f -o calls -e trace=landlock_restrict_self,network,process,open,openat,creat sp-store --confine=require a.db talk.txt
	run -0 sed -n '/landlock_restrict_self/,$p' calls
	refute_output --regexp 'socket|connect|execve|clone|fork'
	run -0 sh -c "sed -n '/landlock_restrict_self/,\$p' calls | grep -E 'O_WRONLY|O_RDWR|O_CREAT' | grep -v 'a\.db'"' || true'
	assert_output ''
	run -0 strace -f -o calls -e trace=landlock_restrict_self,network,process,open,openat,creat,unlink,ftruncate,pwrite64 sp-find --confine=require a.db schools
	run -0 sed -n '/landlock_restrict_self/,$p' calls
	refute_output --regexp 'socket|connect|execve|clone|fork|O_WRONLY|O_RDWR|O_CREAT|unlink|ftruncate|pwrite'
	assert_output -p 'a.db'
	for tool in sp-store sp-find; do
		run -2 --separate-stderr strace -qq -f -e trace=landlock_create_ruleset -e inject=landlock_create_ruleset:error=ENOSYS -o /dev/null "$tool" --confine=require a.db talk.txt
		assert_regex "$stderr" "^$tool: --confine=require: .*cannot take away"
		run -0 --separate-stderr strace -qq -f -e trace=landlock_create_ruleset,prctl -e inject=landlock_create_ruleset,prctl:error=ENOSYS -o /dev/null "$tool" a.db talk.txt
		assert_equal "$stderr" ''
	done
}

@test "an archive in another folder, and sources in a third" {
	mkdir -p kept talks
	cp talk.txt talks/
	sp-store --confine=auto kept/a.db talks/talk.txt
	assert_equal "$(sqlite3 kept/a.db 'SELECT source_sha256 IS NOT NULL FROM document')" 1
	sp-store "$PWD/kept/a.db" talk.txt
	sp-find kept/a.db | cmp - <(sp-split talks/talk.txt talk.txt)
}

# --- usage

@test "wrong usage: status 2, one line, nothing is made" {
	for tool in sp-store sp-find; do
		run -2 --separate-stderr "$tool" </dev/null
		assert_equal "$stderr" "$tool: no archive; try '$tool --help'"
		run -2 --separate-stderr "$tool" --no-such a.db
		assert_regex "$stderr" "no-such.*try '$tool --help'"
		run -2 --separate-stderr "$tool" -n x a.db </dev/null
		assert_output ''
		run -1 --separate-stderr sh -c '"$0" --help >/dev/full' "$tool"
		run -0 sh -c '"$0" --help | wc -l' "$tool"
		[ "$output" -le 40 ]
		env -i A="$(head -c 100000 /dev/zero | tr '\0' x)" "$TOP/bin/$tool" --version
	done
	run script -qec "sp-store a.db" /dev/null </dev/null
	assert_equal "$status" 2
	assert_output -p 'usage: sp-store'
	assert [ ! -e a.db ]
}

@test "standard output: closed, full, gone away" {
	many 3000 | sp-store a.db
	run -1 --separate-stderr sh -c 'sp-find a.db >/dev/full'
	assert_equal "$stderr" 'sp-find: standard output: No space left on device'
	run -1 --separate-stderr sh -c 'sp-find a.db >&-'
	assert_equal "$stderr" 'sp-find: standard output: Bad file descriptor'
	for words in '' 'well' '-n 20000 well' '--context 1 well'; do
		run --separate-stderr bash -c 'sp-find a.db $0 | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}' "$words"
		assert_equal "$stderr" ''
		assert_regex "$output" '^(141|0)$'
	done
	run -1 --separate-stderr sh -c 'sp-store b.db <&-'
	assert_equal "$stderr" 'sp-store: standard input: Bad file descriptor'
}
