#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# machines.bash COMMAND… — runs a command on a "laptop" that stands at a router without internet, beside two more machines.
#
#   laptop (wlan0 192.168.1.10; docker0, tun0: nobody comes by these) ─ at-laptop ┐
#   phones (wlan0 192.168.1.21) ───────────────────────────────────── at-phones ├ router: a bridge, no way out, no names
#   PC     (eth0  192.168.1.31) ───────────────────────────────────── at-pc     ┘
#
# Each is a network namespace. The command finds the others by their processes: ROUTER, PHONES and PC are numbers for
# `nsenter -t N -n`. To be called in a namespace of its own: `unshare -n` as root, `unshare -rn` as anybody else where
# the kernel allows it. It ends with 125 when it cannot be.
set -u
ROUTER='' PHONES='' PC=''
trap 'kill $ROUTER $PHONES $PC 2>/dev/null' EXIT

# machine NAME: a process in a network of its own, which lasts no longer than any test.
machine() {
    local i
    unshare -n sleep 2400 &
    printf -v "$1" %d $!
    for i in $(seq 1500); do
        [ "$(readlink /proc/$!/ns/net)" != "$(readlink /proc/self/ns/net)" ] && [ "$(cat /proc/$!/comm)" = sleep ] && return
        sleep 0.02
    done
    return 1
}
at() { local number=$1; shift; nsenter -t "$number" -n "$@"; }

# plug MACHINE DEVICE ADDRESS PORT: a cable from it to the router's port.
plug() {
    at "$ROUTER" ip link add "$4" type veth peer name "$2" netns "$1" && at "$ROUTER" ip link set "$4" master lan up &&
        at "$1" ip address add "$3/24" dev "$2" && at "$1" ip link set lo up && at "$1" ip link set "$2" up
}
router() {
    machine ROUTER && machine PHONES && machine PC || return 1
    # What leads nowhere is there first, so that only its name says so.
    ip link add docker0 type bridge && ip address add 172.17.0.1/16 dev docker0 && ip link set docker0 up &&
        ip link add tun0 type veth peer name tun1 && ip address add 192.168.0.2/24 dev tun0 && ip link set tun0 up && ip link set tun1 up || return 1
    at "$ROUTER" ip link add lan type bridge forward_delay 0 && at "$ROUTER" ip link set lan up &&
        plug $$ wlan0 192.168.1.10 at-laptop && plug "$PHONES" wlan0 192.168.1.21 at-phones && plug "$PC" eth0 192.168.1.31 at-pc
}
# A machine is there when the laptop's own port answers from it: refused is an answer.
reached() { at "$1" timeout 1 bash -c 'exec 3<>/dev/tcp/192.168.1.10/9' 2>&1 | grep -q refused; }
found() { local i; for i in $(seq 50); do reached "$1" && return; sleep 0.1; done; return 1; }

router >/dev/null 2>&1 && found "$PHONES" && found "$PC" || exit 125
export ROUTER PHONES PC
"$@"
