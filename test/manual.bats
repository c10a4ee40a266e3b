# SPDX-License-Identifier: ISC
# Every page of the manual: mandoc finds nothing wrong with it, and each line of
# its EXAMPLES that begins with "$ " runs, from a folder that has testdata/ and
# test/. Each must exit 0; where lines are shown below it, it prints these.
# test/readme.sh writes README.md anew. White space is compared folded, as a page lays out its own tabs.

load helper

setup() {
	cd "$D" || return 1
	ln -sf "$TOP/testdata" "$TOP/test" .
}

# A page as it is read: col(1) knows the letters of a locale only, and a new machine has none.
columns() {
	LC_ALL=C.UTF-8 col -bx
}

# shown FILE: the EXAMPLES of a page as they are laid out, or the console blocks of README.md
shown() {
	case $1 in
	*.md) awk '/^```/ { within = /console/; print "     ."; next } within { print "           " $0 }' "$1" ;;
	*) mandoc -T utf8 -O width=240 "$1" | columns | sed -n '/^EXAMPLES/,/^[A-DF-Z]/{/^[A-Z]/!p}' ;;
	esac
}

# commands FILE: one file N.sh a command, with N.out where output is shown. A command
# goes on to the next line until the shell has all of it.
commands() {
	local line script='' n=0 shown=false
	while IFS= read -r line; do
		if [[ $line =~ ^\ *\$\ (.*) ]]; then
			script=${BASH_REMATCH[1]}
			n=$((n + 1))
		elif [ -n "$script" ]; then
			script+=$'\n'$line
		elif [[ $line =~ ^\ {3,7}[^\ ] ]]; then
			shown=false
		elif $shown && [ -n "$line" ]; then
			printf '%s\n' "$line" >>"$n.out"
		fi
		if [ -n "$script" ] && ! [[ $script =~ (\||&&|\\)$ ]] && bash -n <<<"$script" 2>/dev/null; then
			printf '%s\n' "$script" >"$n.sh"
			script=''
			shown=true
		fi
	done < <(shown "$1")
}

fold() {
	tr -s ' \t' ' ' | sed 's/^ //; s/ $//; /^$/d'
}

# check FILE: runs them all, tells of each that differs
check() {
	local script wrong=0
	[ -e "$TOP/$1" ] || skip "no page yet"
	rm -f ./*.sh ./*.out
	commands "$TOP/$1"
	for script in *.sh; do
		[ -e "$script" ] || break
		if ! bash -o pipefail "$script" >said 2>errors; then
			printf '%s: status not 0: %s\n' "$1" "$(cat "$script" errors)"
			wrong=1
		elif [ -e "${script%.sh}.out" ] && ! diff -u <(fold <"${script%.sh}.out") <(fold <said); then
			printf '%s: other output than shown: %s\n' "$1" "$(cat "$script")"
			wrong=1
		fi
	done
	return "$wrong"
}

@test "mandoc finds nothing wrong with any page" {
	run -0 mandoc -T lint -W warning "$TOP"/man/*.[1-9]
	assert_output ''
}

@test "each tool has a page with the sections it needs" {
	local tool page section
	for tool in "$TOP"/cmd/*/; do
		tool=${tool%/}
		page="$TOP/man/${tool##*/}.1"
		[ -e "$page" ] || { echo "no page: ${tool##*/}"; return 1; }
		for section in NAME SYNOPSIS DESCRIPTION 'EXIT STATUS' EXAMPLES 'SEE ALSO' BUGS; do
			grep -qx "\.Sh $section" "$page" || { echo "$page: no $section"; return 1; }
		done
	done
}

@test "each built-in table is named in sp-tables(5)" {
	local table
	for table in "$TOP"/libcommon/data/{any,ar,en,fa}/*.tsv; do
		table=${table##*/}
		grep -qE "(LANG|any|ar|en|fa)/${table%.tsv}( |\$)" "$TOP/man/sp-tables.5" || { echo "not named: ${table%.tsv}"; return 1; }
	done
}

@test "each option of a tool is in its page, and no other" {
	local tool said told
	for tool in "$TOP"/bin/sp-*; do
		tool=${tool##*/}
		said=$("$tool" --help | grep -o -- ' --[a-z0-9-]*' | sort -u | tr -d ' ')
		told=$(mandoc -T ascii -O width=240 "$TOP/man/$tool.1" | columns | sed -n '/^DESCR/,/^[E-Z]/p' | grep -E '^ {5,8}-' | grep -oE -- '--[a-z0-9-]+' | sort -u)
		diff -u --label "$tool --help" --label "$tool(1)" <(echo "$said") <(echo "$told") || return 1
	done
}

@test "what README.md shows" { check README.md; }
@test "the examples of sp-new(1)" { check man/sp-new.1; }
@test "the examples of sp(7)" { check man/sp.7; }
@test "the examples of sp-records(5)" { check man/sp-records.5; }
@test "the examples of sp-tables(5)" { check man/sp-tables.5; }
@test "the examples of sp-themes(5)" { check man/sp-themes.5; }
@test "the examples of sp-people(5)" { check man/sp-people.5; }
@test "the examples of sp-check(1)" { check man/sp-check.1; }
@test "the examples of sp-clean(1)" { check man/sp-clean.1; }
@test "the examples of sp-date(1)" { check man/sp-date.1; }
@test "the examples of sp-find(1)" { check man/sp-find.1; }
@test "the examples of sp-key(1)" { check man/sp-key.1; }
@test "the examples of sp-learn(1)" { check man/sp-learn.1; }
@test "the examples of sp-name(1)" { check man/sp-name.1; }
@test "the examples of sp-plot(1)" { check man/sp-plot.1; }
@test "the examples of sp-quote(1)" { check man/sp-quote.1; }
@test "the examples of sp-repeat(1)" { check man/sp-repeat.1; }
@test "the examples of sp-report(1)" { check man/sp-report.1; }
@test "the examples of sp-show(1)" { check man/sp-show.1; }
@test "the examples of sp-split(1)" { check man/sp-split.1; }
@test "the examples of sp-store(1)" { check man/sp-store.1; }
@test "the examples of sp-theme(1)" { check man/sp-theme.1; }

@test "every page has its test here" {
	local page
	for page in "$TOP"/man/*.[1-9]; do
		grep -q " check man/${page##*/};" "$BATS_TEST_FILENAME" || { echo "not tested: ${page##*/}"; return 1; }
	done
}

@test "the jq function of sp-records(5) is test/records.jq" {
	mandoc -T utf8 "$TOP/man/sp-records.5" | columns | sed -n '/def sp_record/,/;$/p' | fold >page
	sed -n '/^def/,/;$/p' "$TOP/test/records.jq" | fold >file
	diff page file
}

@test "the names in more of each kind come as sp-records(5) has them" {
	local tool order
	mandoc -T utf8 -O width=200 "$TOP/man/sp-records.5" | columns |
		sed -n '/Findings, in this order/,/come last/s/^ *\(quote\|name\|date\|theme\|key\|repeat\)  *\(.*\)/\1 \2/p' >orders
	for tool in quote name date theme key repeat; do
		[ -x "$TOP/bin/sp-$tool" ] || continue
		order=$(sed -n "s/^$tool //p" orders)
		"sp-$tool" testdata/{press,slips,continued,persian,mail}/in.txt | cut -f8 |
			awk -v order="$order, gap, fix" '
			BEGIN { n = split(order, name, ", "); for (i = 1; i <= n; i++) at[name[i]] = i }
			{ last = 0; pairs = split($0, pair, ";")
			for (i = 1; i <= pairs; i++) {
				sub(/=.*/, "", pair[i])
				if (pair[i] == "-") continue
				if (at[pair[i]] <= last) { print "'"$tool"': " pair[i] " in " $0; exit 1 }
				last = at[pair[i]]
			} }'
	done
}
