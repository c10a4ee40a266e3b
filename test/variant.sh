#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: variant.sh sanitize|valgrind|coverage|fuzz|strict|torture TARGET [MAKE-ARGUMENT ...]
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
strict)
	command -v bmake >/dev/null && make=bmake
	exec $make -s $jobs CC=clang WARN='-Wall -Wextra -Werror' "$@"
	;;
coverage)
	$make -s $jobs HARDEN= CPPFLAGS=-DCONFINE_OFF CFLAGS='-O0 -g --coverage' "$@"
	exec gcovr --root . --exclude test/ --branches --txt --txt-metric branch 2>/dev/null ||
		exec gcovr --root . --exclude test/ --branches
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
