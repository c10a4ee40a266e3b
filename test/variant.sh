#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: variant.sh sanitize|valgrind|coverage|fuzz|strict|torture|count TARGET [MAKE-ARGUMENT ...]
# Makes TARGET in a copy of the tree, build/VARIANT, that is built in another way. The tests
# see the variant's name in SP_VARIANT.
set -eu
cd "$(dirname "$0")/.."

variant=$1
shift
make=${MAKE:-make}
copy=build/$variant
rm -rf "$copy"
mkdir -p "$copy"
tar -cf - --exclude=./build --exclude=./bin --exclude=./.git --exclude='*.[oat]' . | tar -xf - -C "$copy"
cd "$copy"
jobs=-j$(nproc 2>/dev/null || echo 2)
export SP_VARIANT="$variant"
unset MAKEFLAGS MAKELEVEL

case $variant in
sanitize)
	export ASAN_OPTIONS=abort_on_error=0:exitcode=99:detect_stack_use_after_return=1
	export UBSAN_OPTIONS=halt_on_error=1:exitcode=99:print_stacktrace=1
	exec $make -s $jobs HARDEN= \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all' "$@"
	;;
fuzz)
	# an empty span may be NULL, and NULL + 0 is NULL (as C2Y says)
	flags='-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize=pointer-overflow'
	flags="$flags -fno-sanitize-recover=all"
	exec $make -s $jobs CC=clang HARDEN= CFLAGS="$flags" "$@" objects
	;;
torture)
	flags='-O1 -g -fno-omit-frame-pointer -fsanitize=address'
	${CC:-cc} -std=c11 -D_GNU_SOURCE $flags -c -o test/torture/io.o test/torture/io.c
	# ahead of the C library, whose calls it stands for
	exec $make -s $jobs HARDEN= CPPFLAGS=-DMEM_TORTURE CFLAGS="$flags" LDFLAGS='test/torture/io.o -Wl,--as-needed' "$@"
	;;
count)
	plain='-O2 -g -fno-builtin -fno-tree-loop-distribute-patterns'
	${CC:-cc} -std=c11 -D_GNU_SOURCE $plain -c -o test/torture/count.o test/torture/count.c
	exec $make -s $jobs HARDEN= CPPFLAGS=-DCONFINE_OFF CFLAGS='-O2 -g -fsanitize-coverage=trace-pc' \
		LDFLAGS='test/torture/count.o -Wl,--as-needed' "$@"
	;;
strict)
	command -v bmake >/dev/null && make=bmake
	exec $make -s $jobs CC=clang WARN='-Wall -Wextra -Werror' "$@"
	;;
coverage)
	# Counters are files: tests of full disks and limits cost what was counted by then, so they come
	# first; and what they say of it is no message of ours. Their result is make check's to tell.
	export GCOV_ERROR_FILE=/dev/null
	flags='-O0 -g --coverage'
	${CC:-cc} -std=c11 -D_GNU_SOURCE -O1 -c -o test/torture/io.o test/torture/io.c
	counting() {
		$make -s $jobs HARDEN= CPPFLAGS='-DCONFINE_OFF -DMEM_TORTURE' CFLAGS="$flags" \
			LDFLAGS='test/torture/io.o -Wl,--as-needed' "$@"
	}
	counting all
	first='failures faults sp-store sp-new confine'
	case " $* " in
	*' TESTS= '*)
		rest=$(ls test/*.bats test/unit/*.c | sed 's|.*/||; s|[.][a-z]*$||' | grep -vxF "$(printf '%s\n' $first)" | tr '\n' ' ')
		for tests in "$first" "$rest"; do
			counting "$@" "TESTS=$tests" || true
		done
		# the paths that only a failure takes
		bash test/torture.sh 12 || true ;;
	*)
		counting "$@" || true ;;
	esac
	# what a kill cut off is passed over; asserts and tables are no behaviour
	exec gcovr --root . --exclude test/ --exclude '.*/tables[.]c' --exclude '.*/files_data[.]c' \
		--gcov-ignore-parse-errors --exclude-unreachable-branches --branches
	;;
valgrind)
	$make -s $jobs CFLAGS='-O1 -g' CPPFLAGS=-DCONFINE_OFF all
	mv bin real
	mkdir bin
	for tool in real/*; do
		cat >"bin/${tool##*/}" <<-WRAPPER
			#!/bin/sh
			exec valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect \
				--errors-for-leak-kinds=definite,indirect "$PWD/$tool" "\$@"
		WRAPPER
		chmod +x "bin/${tool##*/}"
		# shell scripts run the others through bin/
		head -c 2 "$tool" | grep -q '#!' && cp "$tool" "bin/${tool##*/}"
	done
	touch bin/*
	exec $make -s $jobs CFLAGS='-O1 -g' CPPFLAGS=-DCONFINE_OFF "$@"
	;;
*)
	echo "variant.sh: no such variant: $variant" >&2
	exit 2
	;;
esac
