#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: deps.sh PACKAGE ...
# Installs the Debian packages that are not there yet; quick and quiet when all are.
set -u

missing=
for package in "$@"; do
	case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
	installed) ;;
	*) missing="$missing $package" ;;
	esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
	root=
elif command -v sudo >/dev/null; then
	root=sudo
else
	echo "deps: not root and no sudo; please install:$missing" >&2
	exit 1
fi

echo "deps: installing$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words on purpose
install() { $root apt-get install -qq -y --no-install-recommends $missing </dev/null; }
$root apt-get update -qq </dev/null && install
