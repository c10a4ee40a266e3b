#!/bin/sh
# SPDX-License-Identifier: ISC
#
# sp-report: one digest of each transcript, made by the tools beside it. A text
# goes through sp-split, sp-quote, sp-date, sp-theme and sp-repeat, each of
# which adds its findings to the records; awk lays the records out, or sp-show
# makes one page of all documents, with pictures by sp-plot ahead of them.
# shellcheck disable=SC2317	# the parts of a digest are called by name, in digest()
# shellcheck disable=SC2016	# the dollars of figure's conditions are awk's
set -eu

version='@VERSION@'
status=0
split_options='' quote_options='' theme_options=''	# words quoted for eval
tables=''			# -L DIR, for all tools
most=10				# themes that are shown
format=text
width=${COLUMNS:-80}

usage='usage: sp-report [OPTION ...] [FILE ...]'

help() {
	cat <<HELP
$usage
Prints one digest of each transcript: who speaks, what is quoted, dates, themes, repeats.

  -n, --most N             at most N themes (10)
  -d, --doc NAME           name of the document, in place of the file's
  -D, --date DATE          date of the document: 2024-02-18, 2024-02 or 2024
  -l, --lang LANG          language of the document: en, fa, ar, ...
  -m, --least N            only quotations with a sureness of N at least
  -p, --people FILE        names that belong to one person: sp-people(5)
  -t, --themes FILE        theme file: sp-themes(5); may be given again
  -o, --output FORMAT      text, md or html (text)
  -L, --tables DIR         folder of word tables: sp-tables(5); may be given again
  -h, --help               this help
  -V, --version            version

The manual: man sp-report, man 5 sp-records, man 7 sp
HELP
}

complain() {
	printf 'sp-report: %s\n' "$*" >&2
}

wrong_usage() {
	complain "$*; try 'sp-report --help'"
	exit 2
}

# The argument as a word that eval takes back as it is.
quoted() {
	printf " '%s'" "$(printf '%s\n' "$1" | sed "s/'/'\\\\''/g")"
}

# take OPTION ARGUMENT
take() {
	case $1 in
	-D|--date|-d|--doc|-l|--lang) split_options="$split_options $1$(quoted "$2")" ;;
	-m|--least|-p|--people) quote_options="$quote_options $1$(quoted "$2")" ;;
	-t|--themes) theme_options="$theme_options $1$(quoted "$2")" ;;
	-L|--tables) tables="$tables $1$(quoted "$2")" ;;
	-n|--most)
		case $2 in ''|*[!0-9]*|0*) wrong_usage "-n: not a whole number" ;; esac
		most=$2 ;;
	-o|--output)
		case $2 in text|md|html) format=$2 ;; *) wrong_usage "-o: want text, md or html" ;; esac ;;
	*) wrong_usage "$1: no such option" ;;
	esac
}

# Finds the sister tools beside this script, or else in PATH.
find_tools() {
	here=$(dirname -- "$0")
	if [ -x "$here/sp-split" ]; then
		PATH=$(cd -- "$here" && pwd):$PATH
	fi
	case $format in
	text) others='' ;;
	md) others=sp-show ;;
	html) others='sp-show sp-plot' ;;
	esac
	for tool in sp-split sp-quote sp-date sp-theme $others; do
		command -v "$tool" >/dev/null && continue
		complain "$tool: not found beside sp-report, nor in PATH"
		exit 2
	done
}

# failed STATUS: wrong usage of a tool is wrong usage of ours; else the rest is still done.
failed() {
	[ "$1" -ne 2 ] || exit 2
	status=1
}

records=''	# of the input at hand

# has KIND: whether the records have findings of this kind already
has() {
	printf '%s\n' "$records" | cut -f5 | grep -qx "$1"
}

# add KIND TOOL [OPTION ...]: lets the tool add its findings
add() {
	kind=$1
	shift
	if has "$kind"; then
		return
	fi
	records=$(printf '%s\n' "$records" | eval '"$@"' "$tables") || failed $?
}

# gather FILE: all records of an input
gather() {
	records=$(eval 'sp-split -o tsv' "$split_options" "$tables" '-- "$1"') || failed $?
	[ -n "$records" ] || return 0
	eval "add quote sp-quote -a -o tsv $quote_options"
	add date sp-date -a -o tsv
	eval "add theme sp-theme -a -o tsv $theme_options"
	if command -v sp-repeat >/dev/null; then
		add repeat sp-repeat -a -w -o tsv
	fi
}

# What all programs of awk below begin with. Bytes, not characters: LC_ALL is C.
common='
BEGIN { FS = "\t"; width = ENVIRON["width"]; bold = ENVIRON["bold"]; plain = ENVIRON["plain"] }

# columns of a terminal
function columns(s) { gsub(/[\200-\277]/, "", s); return length(s) }

# marks that turn the direction of a line are shown, not sent
function safe(s) {
	if (s ~ /\342\200[\216\217\252-\256]|\342\201[\246-\251]|\330\234/)
		gsub(/\342\200[\216\217\252-\256]|\342\201[\246-\251]|\330\234/, "<bidi>", s)
	return s
}

# value of NAME= in a field "more"
function more(field, name,  n, pair, i) {
	n = split(field, pair, ";")
	for (i = 1; i <= n; i++)
		if (index(pair[i], name "=") == 1)
			return decode(substr(pair[i], length(name) + 2))
	return ""
}

function decode(s,  out, i, high, low) {
	while ((i = index(s, "%")) > 0) {
		high = index("0123456789ABCDEF", toupper(substr(s, i + 1, 1))) - 1
		low = index("0123456789ABCDEF", toupper(substr(s, i + 2, 1))) - 1
		out = out substr(s, 1, i - 1) (high * 16 + low < 32 ? " " : sprintf("%c", high * 16 + low))
		s = substr(s, i + 3)
	}
	return out s
}

# prints text by words, the first line behind what stands there already
function wrap(text, used, indent,  n, word, i, wide) {
	n = split(safe(text), word, " ")
	for (i = 1; i <= n; i++) {
		wide = columns(word[i])
		if (i > 1 && used + 1 + wide > width) {
			printf "\n%" indent "s", ""
			used = indent
		} else if (i > 1) {
			printf " "
			used++
		}
		printf "%s", word[i]
		used += wide
	}
	print ""
}

# pads to a column, or goes to the next line where it is passed
function pad(s, to,  used) {
	s = safe(s)
	used = columns(s)
	if (used < to)
		printf "%s%" (to - used) "s", s, ""
	else
		printf "%s\n%" to "s", s, ""
}

function section(name) { printf "\n%s%s%s\n", bold, name, plain }
'

# Title, date, publisher, name, language, size.
head_of() {
	awk "$common"'
	FNR == 1 { doc = $1; date = $2; from = more($8, "datefrom"); lang = more($8, "lang"); place = more($8, "place") }
	$5 == "title" && title == "" { title = $9 }
	$5 == "publisher" && publisher == "" { publisher = $9 }
	$5 ~ /^(turn|para|sent)$/ { words += split($9, unused, " "); units++ }
	END {
		printf "%s", bold
		wrap(title == "" ? doc : title, 0, 0)
		printf "%s", plain
		line = date == "-" ? "no date" : date (from == "" ? "" : " (" from ")")
		if (publisher != "") line = line ", " publisher
		if (place != "") line = line ", " place
		wrap(line, 0, 0)
		line = doc ": " words + 0 (words == 1 ? " word" : " words")
		wrap(line (lang == "" ? "" : ", " lang), 0, 0)
	}'
}

# Who speaks: turns and quotations of each, and how they are called.
speakers_of() {
	awk "$common"'
	function seen(who) { if (!(who in n)) order[++all] = who; n[who]++ }
	$6 == "-" { next }
	$5 == "quote" { seen($6); quotes[$6]++; quoted[$6] += split($9, unused, " "); call($6, more($8, "as")) }
	$5 ~ /^(turn|para|sent)$/ {
		turn = more($8, "turn")
		seen($6)
		if (turn == "" || turn != last) turns[$6]++
		last = turn
		said[$6] += split($9, unused, " ")
	}
	function call(who, as,  key) {
		key = tolower(as)
		if (as == "" || as == who || key ~ /^(he|she|they|it)$/ || (who, key) in called) return
		called[who, key] = 1
		names[who] = names[who] (names[who] == "" ? "" : ", ") as
	}
	END {
		for (i = 1; i <= all; i++) {
			who = order[i]
			printf "%d\t%s\t", n[who], who
			printf "%s", turns[who] ? turns[who] " turn" (turns[who] > 1 ? "s" : "") ", " said[who] (said[who] == 1 ? " word" : " words") : ""
			printf "%s", turns[who] && quotes[who] ? "; " : ""
			printf "%s", quotes[who] ? quotes[who] " quotation" (quotes[who] > 1 ? "s" : "") ", " quoted[who] (quoted[who] == 1 ? " word" : " words") : ""
			printf "\t%s\n", names[who]
		}
	}' | sort -s -t"$tab" -k1,1nr | awk "$common"'
	FNR == 1 { section("Who speaks") }
	{
		pad("  " $2, 32); wrap($3, 32, 32)
		if ($4 != "") { printf "      as "; wrap($4, 9, 9) }
	}'
}

# The quotations, each under its speaker.
quotations_of() {
	awk "$common"'
	$5 != "quote" { next }
	!n++ { section("Quotations") }
	{
		who = $6 == "-" ? "(nobody named)" : $6
		sure = more($8, "sure")
		line = ($7 == "-" ? "" : ", " $7) (more($8, "form") == "direct" ? "" : ", " more($8, "form"))
		if (sure != "" && sure < 50) line = line ", unsure"
		if (more($8, "warn") != "") line = line ", " more($8, "warn")
		sub(/, $/, "", line)
		print "  " bold safe(who) plain line "  [" $3 "-" $4 "]"
		printf "      "
		wrap($9, 6, 6)
	}'
}

# The dates in order, one line for each that is said in the same way; what is
# known of their calendars, and warnings. Days first, then what has none; "now"
# and its kind are left out, and so are lengths and habits ("nine days", "every
# year"), which are no dates.
dates_of() {
	awk "$common"'
	$5 != "date" || $7 ~ /_REF$/ || ($7 == "-" || more($8, "type") ~ /^(DURATION|SET)$/) && more($8, "warn") == "" { next }
	{
		from = more($8, "from")
		key = from != "" ? from : ($7 ~ /^[0-9][0-9][0-9]/ ? $7 : "~" $7)
		native = more($8, "native")
		if (native == $7) native = ""
		pair = more($8, "pair"); warn = more($8, "warn")
		print key "\t" $7 "\t" $9 "\t" (native == "" ? "" : more($8, "cal") " " native) "\t" pair "\t" warn
	}' | sort | uniq -c | sed "s/^ *\\([0-9]*\\) /\\1$tab/" | awk "$common"'
	FNR == 1 { section("Dates") }
	{
		line = $4
		if ($1 > 1) line = line " (" $1 " times)"
		if ($5 != "") line = line "; " $5
		if ($6 != "") line = line "; pair " $6
		pad(($7 == "" ? "  " : "! ") ($3 == "-" ? "?" : $3), 24)
		wrap(line, 24, 26)
		if ($7 != "") { printf "%26s", ""; wrap($7, 26, 26) }
	}'
}

# The themes, those of most units first, with the words that told them. A unit
# that has a theme from its neighbours alone does not count, unless the theme
# has no words anywhere, as one that was learnt.
themes_of() {
	awk "$common"'
	$5 != "theme" { next }
	{
		all[$7]++
		score[$7] += more($8, "score")
		hits = split(more($8, "hits"), hit, ",")
		if (hits > 0) n[$7]++
		for (i = 1; i <= hits; i++) {
			sub(/@.*$/, "", hit[i])
			word = tolower(hit[i])
			if (!(($7, word) in told)) words[$7] = words[$7] (words[$7] == "" ? "" : ", ") word
			told[$7, word] = 1
		}
	}
	END { for (theme in all) print (theme in n ? n[theme] : all[theme]) "\t" score[theme] "\t" theme "\t" words[theme] }
	' | sort -t"$tab" -k1,1nr -k2,2nr -k3,3 | sed "${most}q" | awk "$common"'
	FNR == 1 { section("Themes") }
	{ pad(sprintf("%5d  %s", $1, $3), 32); wrap($4, 32, 32) }'
}

# What is said more than once, the statements of a group together.
repeats_of() {
	awk "$common"'
	$5 != "repeat" { next }
	!($7 in place) { place[$7] = ++groups }
	{ print place[$7] "\t" $3 "\t" $4 "\t" $9 }
	' | sort -t"$tab" -k1,1n -k2,2n | awk "$common"'
	FNR == 1 { section("Said again") }
	$1 != last { if (FNR > 1) print ""; last = $1 }
	{ pad("  [" $2 "-" $3 "]", 18); wrap($4, 18, 18) }'
}

# digest RECORDS: of one document
digest() {
	for part in head_of speakers_of quotations_of dates_of themes_of repeats_of; do
		printf '%s\n' "$1" | "$part"
	done
}

# The digests of an input's documents, one after the other. Documents of a
# stream are told apart by their names.
digests() {
	printf '%s\n' "$records" | cut -f1 | awk '!seen[$0]++' | while IFS= read -r name; do
		digest "$(printf '%s\n' "$records" | name=$name awk -F'\t' '$1 "" == ENVIRON["name"]')"
		echo
	done
}

# figure RECORDS CAPTION SUBJECT [OPTION ...]: a picture for the page, if there are such records (awk says)
figure() {
	caption=$2 picture=$work/$3.svg
	awk -F'\t' "$1"' { any = 1; exit } END { exit !any }' "$work/records" || return 0
	shift 2
	if sp-plot "$@" "$work/records" >"$picture"; then
		figures="$figures --figure$(quoted "$picture") --caption$(quoted "$caption")"
	else
		failed $?
	fi
}

# page FILE ...: one page of all documents
page() {
	work=$(mktemp -d 2>&1) || { complain "${TMPDIR:-/tmp}: ${work##*: }"; exit 1; }
	trap 'rm -rf "$work"' EXIT
	trap 'exit 1' HUP INT TERM
	for file in "$@"; do
		gather "$file"
		[ -n "$records" ] || continue
		why=$(printf '%s\n' "$records" | cat 2>&1 >>"$work/records") || :
		[ -z "$why" ] || { complain "$work/records: ${why##*: }"; exit 1; }
	done
	[ -s "$work/records" ] || return 0
	figures=''
	if [ "$format" = html ]; then
		figure '$5 == "theme"' 'Passages in which a theme has words of its own.' themes -n "$most"
		figure '$5 == "quote" && $6 != "-"' 'Words in quotations, by whose they are.' speaker
		figure '$5 == "date" && $8 ~ /from=/' 'Dates that are named, and what they are called first.' timeline
	fi
	eval 'sp-show -o "$format"' "$figures" '"$work/records"' || failed $?
}

# Puts out a text; says so if that fails, unless the reader has gone.
put() {
	{ why=$(printf '%s\n' "$1" | cat 2>&1 >&3) || :; } 3>&1
	[ -n "$why" ] || return 0
	[ "${why##*: }" = 'Broken pipe' ] || complain "standard output: ${why##*: }"
	exit 1
}

set_terminal() {
	bold='' plain=''
	if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
		bold=$(printf '\033[1m') plain=$(printf '\033[0m')
	fi
	case $width in ''|*[!0-9]*|?????*) width=80 ;; esac
	[ "$width" -ge 40 ] || width=40
	[ "$width" -le 100 ] || width=100
	tab=$(printf '\t')
	LC_ALL=C
	export bold plain width LC_ALL
}

while [ $# -gt 0 ]; do
	case $1 in
	-h|--help) help; exit ;;
	-V|--version) echo "sp-report (sp) $version"; exit ;;
	--) shift; break ;;
	--*=*) take "${1%%=*}" "${1#*=}"; shift ;;
	--*|-[DdlmptLno])
		case $1 in
		--date|--doc|--lang|--least|--people|--themes|--tables|--most|--output|-?) ;;
		*) wrong_usage "$1: no such option" ;;
		esac
		[ $# -gt 1 ] || wrong_usage "$1: the option wants an argument"
		take "$1" "$2"
		shift 2 ;;
	-[DdlmptLno]*) take "${1%"${1#??}"}" "${1#??}"; shift ;;
	-?*) wrong_usage "$1: no such option" ;;
	*) break ;;
	esac
done

# what is closed would be the next pipe's
if ! (exec 3>&2); then
	exec 2>/dev/null
fi
if ! (exec 3>&1) 2>/dev/null; then
	complain 'standard output: Bad file descriptor'
	exit 1
fi
if [ $# -eq 0 ]; then
	if [ -t 0 ]; then
		echo "$usage; try 'sp-report --help'" >&2
		exit 2
	fi
	set -- -
fi
find_tools
set_terminal
if [ "$format" != text ]; then
	page "$@"
	exit "$status"
fi
between=''
for file in "$@"; do
	gather "$file"
	[ -n "$records" ] || continue
	put "$between$(digests)"
	between='
'
done
exit "$status"
