// SPDX-License-Identifier: MIT
//
// machines.js — the router and the machines of machines.bash, for a script that pulls their cables. Where there are none
// (one machine for all) nothing is pulled.
'use strict';
const {execFileSync} = require('child_process');
const {ROUTER, PHONES, PC} = process.env;

const at = machine => (...args) => machine && execFileSync('nsenter', ['-t', machine, '-n', ...args], {stdio: 'ignore'});
// All bytes to and from the PC, which is alone on its cable.
function over_the_cable() {
    const counts = /eth0:(.*)/.exec(execFileSync('nsenter', ['-t', PC, '-n', 'cat', '/proc/net/dev']).toString())[1].trim().split(/ +/);
    return +counts[0] + +counts[8];
}

module.exports = {ROUTER, at_router: at(ROUTER), at_phones: at(PHONES), over_the_cable};
