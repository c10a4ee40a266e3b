#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The floors of the house: who may include whom, who may do what. No program runs here.

load helper

setup() { cd "$TOP"; }

FLOORS='base record words time text archive tool'

floor_of() {
	local n=0 floor
	for floor in $FLOORS; do
		n=$((n + 1))
		[ "$floor" = "$1" ] && echo "$n" && return
	done
	echo "no such floor: $1" >&2
	return 1
}

# FILE: INCLUDED of all includes in quotes of the sources
includes() { grep -H -o '^#include "[^"]*"' "$@" | sed 's/:#include "\(.*\)"/ \1/'; }

# nothing_has PATTERN FILE ...: no line of code (comments aside) has it
nothing_has() {
	local pattern=$1
	shift
	run -1 grep -nE "$pattern" "$@"
	assert_output ''
}

# turnover.c is the second half of sp-new's main(): it alone asks what time it is
ENGINES=$(cd "$TOP" && find cmd -name '*.c' ! -name main.c ! -path cmd/sp-new/turnover.c)

@test 'a room includes only rooms of its own floor or lower ones' {
	includes libcommon/*/*.[ch] | while read -r file included; do
		[[ $included == */* ]] || { echo "$file: $included has no room"; exit 1; }
		from=$(floor_of "$(cut -d/ -f2 <<<"$file" | sed 's/^data$/words/')")
		to=$(floor_of "${included%%/*}")
		[ "$to" -le "$from" ] || { echo "$file includes $included of a higher floor"; exit 1; }
	done
}

@test 'every source is named in the map of its folder' {
	for folder in libcommon cmd/sp-quote; do
		for file in $(find "$folder" -name '*.[ch]' ! -name tables.c); do
			name=$(basename "${file%.*}")
			grep -q "\`$name\`" "$folder/README.md" || { echo "$folder/README.md does not name $name"; return 1; }
		done
	done
}

@test 'headers include each other in no circle' {
	includes libcommon/*/*.h cmd/*/*.h | sed 's|^libcommon/||; s|^cmd/sp-[a-z]*/||' | tsort >/dev/null
}

@test 'a tool includes no header of another tool' {
	includes cmd/*/*.[ch] | while read -r file included; do
		[[ $included != *..* && $included != cmd/* ]]
		[[ $included == */* || -e ${file%/*}/$included ]] || { echo "$file: $included"; exit 1; }
	done
}

@test 'engines include no header of the tool floor' {
	[ -z "$ENGINES" ] || nothing_has '#include "tool/' $ENGINES
}

@test 'engines and libraries never exit, and read no environment' {
	nothing_has '\<(_?exit|_Exit|getenv|secure_getenv|err|errx|abort)\(' $ENGINES \
		$(ls libcommon/{record,words,time,text}/*.c libcommon/base/*.c | grep -v base/mem.c)
}

@test 'engines and libraries know no clock and no locale' {
	# progress.c shows how fast it goes, and nothing depends on it
	nothing_has '\<(time|gettimeofday|clock_gettime|localtime|localtime_r|gmtime|strftime|setlocale|rand|random)\(' \
		$ENGINES $(find libcommon -name '*.c' ! -path libcommon/tool/progress.c)
}

@test 'only utf.c knows utf8proc' {
	run -0 grep -l 'utf8proc' -r libcommon cmd --include='*.[ch]'
	assert_equal "$(grep -l '#include <utf8proc' -r libcommon cmd --include='*.[ch]')" libcommon/base/utf.c
}

@test 'memory is asked for in mem.c alone' {
	nothing_has '\<(malloc|calloc|realloc|reallocarray|strdup|strndup|asprintf|getline|free)\(' \
		$(find libcommon cmd -name '*.c' | grep -v base/mem.c)
}

@test 'no strings without bounds' {
	nothing_has '\<(strcpy|strcat|sprintf|vsprintf|strtok|atoi|atol|atof|gets|alloca)\(' $(find libcommon cmd -name '*.c')
}

@test 'no typedefs but in what others made' {
	nothing_has '^typedef' $(find libcommon cmd -name '*.[ch]')
}

@test 'every source says its licence in the first line' {
	for file in $(find libcommon cmd test -name '*.[ch]' ! -name tables.c); do
		head -n 1 "$file" | grep -q 'SPDX-License-Identifier: ISC' || { echo "$file"; return 1; }
	done
}

@test 'main.c is under 120 lines, other files under 400' {
	run -0 sh -c "wc -l cmd/*/main.c | awk '\$2 != \"total\" && \$1 > 120'"
	assert_output ''
	run -0 sh -c "find cmd libcommon test -name '*.[ch]' ! -name tables.c | xargs wc -l | awk '\$2 != \"total\" && \$1 > 400'"
	assert_output ''
}

@test 'every tool has a page of the manual, every page a tool' {
	for tool in cmd/sp-*; do
		[ -e "man/${tool#cmd/}.1" ] || { echo "man/${tool#cmd/}.1 is missing"; return 1; }
	done
	for page in man/*.1; do
		[ -d "cmd/$(basename "$page" .1)" ] || { echo "$page has no tool"; return 1; }
	done
}

@test 'every tool of cmd/ is built' {
	for tool in cmd/sp-*; do
		[ -x "bin/${tool#cmd/}" ]
	done
}
