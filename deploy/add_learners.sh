#!/bin/sh
# Adds accounts learner01, learner02, ... and prints a line with the name and password of each new one.
# Usage, as root: sh deploy/add_learners.sh 30 > slips.txt
set -eu

case ${1:-} in
'' | *[!0-9]*) echo "How many? For example: sh deploy/add_learners.sh 30" >&2; exit 2 ;;
esac
getent group learners >/dev/null || groupadd learners
for number in $(seq "$1"); do
    name=$(printf 'learner%02d' "$number")
    if id "$name" >/dev/null 2>&1; then
        continue # a learner who is there keeps the password and the files
    fi
    useradd --create-home --user-group --groups learners --shell /usr/sbin/nologin "$name"
    chmod 700 "$(getent passwd "$name" | cut -d: -f6)" # nobody else's eyes
    # No letters or digits that look alike on paper.
    password=$(tr -dc 'abcdefghjkmnpqrstuvwxyz23456789' </dev/urandom | head -c 12)
    echo "$name:$password" | chpasswd
    echo "$name $password"
done
